package dev.back2code.backing.toxiproxy;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Cuts chunks into slices, each of which is written on its own.
 *
 * @param averageSize bytes; less than 1 counts as 1
 * @param sizeVariation bytes more or less; should be below the average
 * @param delay microseconds after each slice
 */
record Slicer(long averageSize, long sizeVariation, long delay) implements Toxic {

    @Override
    public void pipe(Stage stage) {
        for (Chunk chunk = stage.take(); chunk != null; chunk = stage.take()) {
            Chunk rest = slice(chunk, stage);
            if (rest.length() > 0) {
                stage.send(rest);
            }
        }
    }

    /** Halves until the halves are small enough, as the real one does: slices are even, none at an edge is special. */
    private Chunk slice(Chunk chunk, Stage stage) {
        if (stage.wanted()) {
            return chunk;
        }
        if (chunk.length() - size() <= variation()) {
            stage.send(chunk);
            stage.pause(TimeUnit.MICROSECONDS.toNanos(delay));
            return chunk.without(chunk.length());
        }
        int middle = middle(chunk.length());
        Chunk left = slice(chunk.first(middle), stage);
        return left.length() > 0 ? chunk.without(middle - left.length()) : slice(chunk.without(middle), stage);
    }

    private int middle(int length) {
        long variation = variation();
        long shift = variation == 0 ? 0 : ThreadLocalRandom.current().nextLong(-variation, variation);
        return (int) Math.clamp(length / 2 + shift, 1, length - 1);
    }

    private long size() {
        return Math.clamp(averageSize, 1, Integer.MAX_VALUE);
    }

    private long variation() {
        return Math.clamp(sizeVariation, 0, Integer.MAX_VALUE);
    }
}
