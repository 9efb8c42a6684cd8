/*
 * believed: "If Redis is down, something is very wrong, and the request should fail."
 * wrong: >
 *   The database has the note and is well. A cache is there to take load away from it, and now it takes the service
 *   away.
 * rejected-by:
 *   - OutageTest.a_redis_that_refuses_writes_stops_nobody
 *   - OutageTest.a_change_that_redis_was_not_told_of_is_hidden_for_two_seconds_at_most
 *   - OutageTest.a_redis_that_does_not_answer_is_not_asked_each_time
 */
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
        return Optional.ofNullable(command.get());
    }
}
