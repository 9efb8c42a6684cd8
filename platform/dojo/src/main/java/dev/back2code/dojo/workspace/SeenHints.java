package dev.back2code.dojo.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** {@code .kata/hints.json}: how many hints of each kata were seen. */
public final class SeenHints {

    private final Path file;
    private final Journal journal;

    SeenHints(Path folder, Journal journal) {
        this.file = folder.resolve("hints.json");
        this.journal = journal;
    }

    /** From 0; on another machine the journal remembers. */
    public int of(String kata) {
        return Math.max(levels().getOrDefault(kata, 0), journal.hintsSeen(kata));
    }

    public void saw(String kata, int level) {
        Map<String, Integer> levels = new TreeMap<>(levels());
        levels.put(kata, level);
        try {
            AtomicFile.write(file, Json.pretty(levels, true) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        journal.hint(kata, level);
    }

    private Map<String, Integer> levels() {
        try {
            return Files.isRegularFile(file)
                    ? Json.MAPPER.readValue(Files.readString(file), new TypeReference<Map<String, Integer>>() {})
                    : Map.of();
        } catch (IOException | JacksonException e) {
            return Map.of();
        }
    }
}
