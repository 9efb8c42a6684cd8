package dev.back2code.dojo.screen;

import java.util.ArrayList;
import java.util.List;

/** Rows whose columns line up. */
public final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    public Table row(String... cells) {
        return row(List.of(cells));
    }

    public Table row(List<String> cells) {
        rows.add(cells);
        return this;
    }

    public void print(Screen screen, String indent) {
        rows.forEach(row -> screen.line(line(row, indent)));
    }

    private String line(List<String> row, String indent) {
        StringBuilder line = new StringBuilder(indent);
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell)
                    .append(" ".repeat(width(column) - Wrapping.columns(cell)))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> Wrapping.columns(row.get(column)))
                .max()
                .orElse(0);
    }
}
