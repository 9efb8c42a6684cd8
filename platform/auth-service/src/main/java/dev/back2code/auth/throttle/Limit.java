package dev.back2code.auth.throttle;

import java.time.Duration;

/**
 * How often something may be tried.
 *
 * @param burst attempts at once, at least 1
 * @param interval after which there is one attempt more
 */
public record Limit(int burst, Duration interval) {

    public Limit {
        if (burst < 1 || !interval.isPositive()) {
            throw new IllegalArgumentException("a limit needs a burst of at least 1 and an interval above 0");
        }
    }

    /** How far ahead of time attempts may run. */
    Duration slack() {
        return interval.multipliedBy(burst - 1L);
    }
}
