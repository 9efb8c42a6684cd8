package dev.back2code.catalog;

import java.nio.file.Path;
import java.util.List;

/**
 * One implementation of a kata's seams.
 *
 * @param name {@code mine}, {@code stub}, {@code naive}, {@code reference}, or the folder's name
 * @param folder where its sources are; for the naive one, which the service carries itself, the kata's own
 * @param sources Java files; empty for the naive one
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

    public boolean naive() {
        return kind == Kind.NAIVE;
    }
}
