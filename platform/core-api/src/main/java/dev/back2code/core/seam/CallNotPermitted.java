package dev.back2code.core.seam;

import java.time.Duration;

/**
 * storage-service was not asked. Becomes 503, {@code not-asked}, with {@code Retry-After}: nothing was done, and who asks
 * again at once is told the same.
 */
public final class CallNotPermitted extends RuntimeException {

    private final Duration left;

    /** @param left how long it will be so; zero if nobody knows. What is negative is taken for zero */
    public CallNotPermitted(Duration left) {
        super("not permitted for another %s".formatted(left));
        this.left = left.isNegative() ? Duration.ZERO : left;
    }

    public Duration left() {
        return left;
    }
}
