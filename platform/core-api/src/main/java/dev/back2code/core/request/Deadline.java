package dev.back2code.core.request;

import java.time.Duration;
import java.time.Instant;

/** When the caller of a request stops waiting. */
public record Deadline(Instant end) {

    /** Carries what is left, in milliseconds; never a time of day, since clocks differ. */
    public static final String HEADER = "X-B2C-Deadline-Ms";

    /**
     * What is left of a limit of our own, or of the deadline if that is sooner.
     *
     * @throws DeadlineExceeded if nothing is left
     */
    public Duration within(Duration limit, Instant now) {
        Duration left = Duration.between(now, end);
        if (left.toMillis() <= 0) {
            throw new DeadlineExceeded();
        }
        return left.compareTo(limit) < 0 ? left : limit;
    }
}
