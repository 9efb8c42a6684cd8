package dev.back2code.storage.seam;

import java.time.Duration;

/** Work had not ended within its time limit. Nobody knows how far it came. Becomes 504. */
public final class TimeLimitExceeded extends RuntimeException {

    private TimeLimitExceeded(String message) {
        super(message);
    }

    public static TimeLimitExceeded of(Duration limit) {
        return new TimeLimitExceeded("not done within %s".formatted(limit));
    }
}
