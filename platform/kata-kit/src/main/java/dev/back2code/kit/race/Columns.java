package dev.back2code.kit.race;

import java.util.ArrayList;
import java.util.List;

/** Lays texts out in one column for each actor. */
final class Columns {

    private static final int GAP = 2;

    private final List<String> actors;
    private final int width;

    Columns(List<String> actors, int total) {
        this.actors = actors;
        this.width = actors.isEmpty() ? total : total / actors.size();
    }

    String heading() {
        StringBuilder heading = new StringBuilder();
        actors.forEach(actor -> heading.append(padded(actor)));
        return heading.toString();
    }

    /** The text in the actor's column, broken between words. */
    List<String> lines(String actor, String text) {
        String indent = " ".repeat(actors.indexOf(actor) * width);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width - GAP) {
                lines.add(indent + line);
                line = new StringBuilder("  ");
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(indent + line);
        return lines;
    }

    private String padded(String text) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
