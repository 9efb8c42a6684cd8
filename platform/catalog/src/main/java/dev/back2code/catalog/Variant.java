package dev.back2code.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One implementation of a kata's seams.
 *
 * @param name {@code mine}, {@code stub}, {@code naive}, {@code reference}, or the folder's name
 * @param folder where its sources are; for the naive one, which the service carries itself, the kata's own
 * @param sources Java files, and the kata's SQL if it asks for some; empty for the naive one
 */
public record Variant(Kind kind, String name, Path folder, List<Path> sources) {

    /** What a variant is there to show. */
    public enum Kind {
        MINE,
        STUB,
        NAIVE,
        REFERENCE,
        ALTERNATIVE,
        MISCONCEPTION
    }

    /** What is to be compiled. */
    public List<Path> java() {
        return sources.stream()
                .filter(source -> source.toString().endsWith(".java"))
                .toList();
    }

    /** What is to be run on the database. */
    public Optional<Path> sql() {
        return sources.stream()
                .filter(source -> source.toString().endsWith(".sql"))
                .findFirst();
    }

    public boolean naive() {
        return kind == Kind.NAIVE;
    }
}
