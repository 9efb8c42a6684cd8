package dev.back2code.backing.toxiproxy;

import java.util.Arrays;

/**
 * Bytes that were read at once.
 *
 * @param readAt when, in {@link System#nanoTime()}; a delay moves it, so that the next one adds to it
 */
record Chunk(byte[] bytes, long readAt) {

    int length() {
        return bytes.length;
    }

    Chunk first(int count) {
        return new Chunk(Arrays.copyOf(bytes, count), readAt);
    }

    Chunk without(int count) {
        return new Chunk(Arrays.copyOfRange(bytes, count, bytes.length), readAt);
    }

    Chunk at(long nanoTime) {
        return new Chunk(bytes, nanoTime);
    }
}
