package dev.back2code.dojo.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text at spaces so that it fits; words that are longer than a line stay whole, so that links stay links. */
public final class Wrapping {

    private static final Pattern STYLES = Pattern.compile("\u001b\\[[0-9;]*m");

    /** The margin of a drawing, whose columns must stay. */
    private static final String DRAWN = "│";

    private Wrapping() {}

    /**
     * @param width in columns, indent included
     * @param first what the first line starts with
     * @param rest what every other line starts with
     */
    public static List<String> of(String text, int width, String first, String rest) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.lines().toList()) {
            String indent = lines.isEmpty() ? first : rest;
            if (paragraph.strip().startsWith(DRAWN)) {
                lines.add(indent + paragraph.strip());
            } else {
                wrap(paragraph, width, indent, rest, lines);
            }
        }
        return lines;
    }

    private static void wrap(String paragraph, int width, String first, String rest, List<String> lines) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : paragraph.strip().split("\\s+")) {
            if (!empty && columns(line) + 1 + columns(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(rest);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
    }

    /** Columns that text takes on a terminal: styles take none. */
    public static int columns(CharSequence text) {
        String plain = STYLES.matcher(text).replaceAll("");
        return plain.codePointCount(0, plain.length());
    }

    /** The first line of a text, cut to fit. */
    public static String cut(String text, int width) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= width ? line : line.substring(0, Math.max(0, width - 1)) + "…";
    }
}
