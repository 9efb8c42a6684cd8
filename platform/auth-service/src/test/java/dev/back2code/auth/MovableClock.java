package dev.back2code.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;

/** The system's clock, until it is stopped or moved ahead. */
@Primary
class MovableClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant stopped;

    @Override
    public Instant instant() {
        Instant base = stopped;
        return (base == null ? Instant.now() : base).plus(ahead);
    }

    /** From now on it only moves when it is moved: where seconds count, and the machine may be slow. */
    void stop() {
        stopped = Instant.now();
    }

    void move(Duration by) {
        ahead = ahead.plus(by);
    }

    void reset() {
        ahead = Duration.ZERO;
        stopped = null;
    }
}
