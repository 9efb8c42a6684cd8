package dev.back2code.katas.data07;

import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether Redis is asked. For 2 seconds after a failure it is not: meanwhile every old note that it may still hold ends,
 * and nobody waits for it.
 */
final class Trust {

    private static final Logger log = LoggerFactory.getLogger(Trust.class);
    private static final long DISTRUST = Duration.ofSeconds(2).toNanos();

    private volatile long lastFailure = System.nanoTime() - DISTRUST;

    /** Empty as well if Redis is not trusted now. */
    <T> Optional<T> ask(Supplier<T> command) {
        return System.nanoTime() - lastFailure < DISTRUST ? Optional.empty() : tell(command);
    }

    /** Tries in any case. */
    <T> Optional<T> tell(Supplier<T> command) {
        try {
            return Optional.ofNullable(command.get());
        } catch (RedisException failure) {
            lastFailure = System.nanoTime();
            log.warn("notes are read without Redis for a while: {}", failure.toString());
            return Optional.empty();
        }
    }
}
