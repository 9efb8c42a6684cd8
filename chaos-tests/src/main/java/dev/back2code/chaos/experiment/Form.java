package dev.back2code.chaos.experiment;

import java.time.Duration;

/** How long an experiment takes. */
public enum Form {
    /** A few seconds and fewer requests, for a build: counts and invariants decide, times are reported. */
    SHORT,
    /** With the durations of the curriculum. */
    LONG;

    int rate(int inShort, int inLong) {
        return this == SHORT ? inShort : inLong;
    }

    Duration seconds(double inShort, double inLong) {
        return Duration.ofMillis(Math.round(1000 * (this == SHORT ? inShort : inLong)));
    }
}
