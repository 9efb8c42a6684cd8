package dev.back2code.chaos.measure;

/**
 * A stretch of time, in nanoseconds since the run began.
 *
 * @param to not part of it
 */
public record Window(long from, long to) {

    public double seconds() {
        return (to - from) / 1e9;
    }

    boolean holds(long time) {
        return from <= time && time < to;
    }
}
