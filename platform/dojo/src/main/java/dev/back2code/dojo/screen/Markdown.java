package dev.back2code.dojo.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown for reading on a terminal: paragraphs flow, code and tables stay as they are. */
public final class Markdown {

    private static final Pattern ITEM = Pattern.compile("(\\s*(?:[-*]|\\d+\\.) )(.*)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final Screen screen;
    private final List<String> paragraph = new ArrayList<>();
    private String first = "";
    private boolean code;

    private Markdown(Screen screen) {
        this.screen = screen;
    }

    public static void print(String text, Screen screen) {
        Markdown markdown = new Markdown(screen);
        text.lines().forEach(markdown::read);
        markdown.flush();
    }

    private void read(String line) {
        Matcher item = ITEM.matcher(line);
        if (line.startsWith("```")) {
            flush();
            code = !code;
        } else if (code) {
            screen.line("    " + line);
        } else if (line.isBlank() || line.startsWith("|") || line.startsWith("#")) {
            flush();
            screen.line(line.startsWith("#") ? screen.styled(Style.BOLD, line.replaceFirst("#+ *", "")) : inline(line));
        } else if (item.matches()) {
            flush();
            first = item.group(1);
            paragraph.add(item.group(2));
        } else {
            paragraph.add(line.strip());
        }
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            String text = inline(String.join(" ", paragraph));
            Wrapping.of(text, screen.proseWidth(), first, " ".repeat(first.length()))
                    .forEach(screen::line);
        }
        paragraph.clear();
        first = "";
    }

    private String inline(String text) {
        String strong = STRONG.matcher(text).replaceAll(found -> quoted(Style.BOLD, found.group(1)));
        return screen.colours() ? CODE.matcher(strong).replaceAll(found -> quoted(Style.CYAN, found.group(1))) : strong;
    }

    private String quoted(Style style, String text) {
        return Matcher.quoteReplacement(screen.styled(style, text));
    }
}
