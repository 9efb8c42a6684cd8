package dev.back2code.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kata's brief: five stages, then three levels of hints.
 *
 * @param opening what stands before the first stage: one screen
 * @param stages title to text, in reading order, without the hints
 * @param hints from the gentlest to the plainest
 */
public record Brief(String opening, Map<String, String> stages, List<String> hints) {

    public static final List<String> STAGES = List.of("Theory", "Design", "Implement", "Break & observe", "Reflect");

    /** @throws InvalidBrief if a stage is missing or the hints are not three */
    public static Brief of(Kata kata) {
        Map<String, String> sections = sections("## ", body(kata));
        String opening = sections.remove("");
        String hints = sections.remove("Hints");
        if (!List.copyOf(sections.keySet()).equals(STAGES)) {
            throw new InvalidBrief(kata.brief(), "its stages are %s, not %s".formatted(sections.keySet(), STAGES));
        }
        Map<String, String> levels = sections("### ", hints == null ? "" : hints);
        levels.remove("");
        if (levels.size() != 3) {
            throw new InvalidBrief(kata.brief(), "it has %d hints, not three".formatted(levels.size()));
        }
        return new Brief(opening, sections, List.copyOf(levels.values()));
    }

    private static String body(Kata kata) {
        try {
            String text = Files.readString(kata.brief());
            int end = text.indexOf("\n---", 3);
            return text.substring(text.indexOf('\n', end + 1) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sections(String mark, String text) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        List<String> current = lines.computeIfAbsent("", title -> new ArrayList<>());
        boolean code = false;
        for (String line : text.lines().toList()) {
            code ^= line.startsWith("```");
            if (!code && line.startsWith(mark)) {
                current = lines.computeIfAbsent(line.substring(mark.length()).strip(), title -> new ArrayList<>());
            } else {
                current.add(line);
            }
        }
        Map<String, String> sections = new LinkedHashMap<>();
        lines.forEach(
                (title, body) -> sections.put(title, String.join("\n", body).strip()));
        return sections;
    }
}
