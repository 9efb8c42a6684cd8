/*
 * believed: "A failed command costs one time limit; then the database answers."
 * wrong: >
 *   It costs one time limit for every request, as long as Redis is away. And the first read after a failed change
 *   may find what could not be taken away.
 * rejected-by:
 *   - OutageTest.a_redis_that_does_not_answer_is_not_asked_each_time
 *   - OutageTest.a_redis_that_refuses_writes_stops_nobody
 */
package dev.back2code.katas.data07;

import io.lettuce.core.RedisException;
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

    /** Empty as well if Redis is not trusted now. */
    <T> Optional<T> ask(Supplier<T> command) {
        return tell(command);
    }

    /** Tries in any case. */
    <T> Optional<T> tell(Supplier<T> command) {
        try {
            return Optional.ofNullable(command.get());
        } catch (RedisException failure) {
            log.warn("notes are read without Redis for a while: {}", failure.toString());
            return Optional.empty();
        }
    }
}
