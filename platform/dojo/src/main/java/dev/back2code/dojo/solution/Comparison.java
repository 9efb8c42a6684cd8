package dev.back2code.dojo.solution;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRow.Tag;
import com.github.difflib.text.DiffRowGenerator;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.screen.Style;
import java.util.List;
import java.util.function.Function;

/** Two files, side by side on a wide terminal, else as a unified diff. */
final class Comparison {

    private static final int WIDE = 120;
    private static final int CONTEXT = 3;

    private final Screen screen;

    Comparison(Screen screen) {
        this.screen = screen;
    }

    void print(String name, List<String> mine, List<String> reference) {
        if (mine.equals(reference)) {
            screen.line(screen.styled(Style.BOLD, name) + ": yours is the reference, to the letter");
        } else if (screen.width() >= WIDE) {
            sideBySide(name, mine, reference);
        } else {
            unified(name, mine, reference);
        }
    }

    private void unified(String name, List<String> mine, List<String> reference) {
        UnifiedDiffUtils.generateUnifiedDiff(
                        "yours/" + name, "reference/" + name, mine, DiffUtils.diff(mine, reference), CONTEXT)
                .forEach(line -> screen.line(coloured(line)));
    }

    private String coloured(String line) {
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '-' -> screen.styled(Style.RED, line);
            case '+' -> screen.styled(Style.GREEN, line);
            case '@' -> screen.styled(Style.CYAN, line);
            default -> line;
        };
    }

    private void sideBySide(String name, List<String> mine, List<String> reference) {
        int column = (screen.width() - 3) / 2;
        row(pad("yours: " + name, column), " │ ", "reference: " + name, Tag.EQUAL);
        screen.line("─".repeat(column) + "─┼─" + "─".repeat(column));
        DiffRowGenerator rows =
                DiffRowGenerator.create().lineNormalizer(Function.identity()).build();
        rows.generateDiffRows(untabbed(mine), untabbed(reference)).forEach(row -> print(row, column));
        screen.line();
    }

    // A line that is longer than its column goes on in the next row.
    private void print(DiffRow row, int column) {
        String left = row.getOldLine();
        String right = row.getNewLine();
        String mark = row.getTag() == Tag.EQUAL ? " │ " : " * ";
        for (int from = 0; from == 0 || from < Math.max(left.length(), right.length()); from += column) {
            row(pad(part(left, from, column), column), mark, part(right, from, column), row.getTag());
        }
    }

    private void row(String left, String mark, String right, Tag tag) {
        boolean equal = tag == Tag.EQUAL;
        screen.line((equal ? left : screen.styled(Style.RED, left))
                + mark
                + (equal ? right : screen.styled(Style.GREEN, right)));
    }

    private static String part(String line, int from, int length) {
        return from >= line.length() ? "" : line.substring(from, Math.min(line.length(), from + length));
    }

    private static String pad(String text, int length) {
        return text + " ".repeat(Math.max(0, length - text.length()));
    }

    private static List<String> untabbed(List<String> lines) {
        return lines.stream().map(line -> line.replace("\t", "    ")).toList();
    }
}
