package dev.back2code.auth.throttle;

import java.time.Duration;

/** Somebody must wait before they try again. */
public final class TooManyAttempts extends RuntimeException {

    private final String key;
    private final Duration wait;

    TooManyAttempts(String key, Duration wait) {
        super("too many attempts; come back later");
        this.key = key;
        this.wait = wait;
    }

    public String key() {
        return key;
    }

    /** How long to wait, in whole seconds, at least one. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
