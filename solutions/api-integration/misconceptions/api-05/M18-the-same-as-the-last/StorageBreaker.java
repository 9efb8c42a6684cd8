/*
 * believed: "While it is open everybody is told what the last call was told."
 * wrong: >
 *   That was another request. Its failure says of this one what is not true: that it was lost on the way, that it may
 *   have been done, that it is worth another attempt.
 * rejected-by:
 *   - OpenTest.nobody_is_asked_and_everybody_is_told
 *   - OpenTest.the_time_that_is_told_is_the_time_that_is_left
 *   - OpenTest.what_fails_is_spared_and_what_works_is_used
 */
package dev.back2code.katas.api05;

import dev.back2code.core.seam.CallNotPermitted;
import dev.back2code.core.seam.CircuitBreaker;
import dev.back2code.core.seam.Endpoints;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** Has a breaker for each part of storage-service, and tells it how each call ended. */
public class StorageBreaker implements CircuitBreaker {

    private final Map<Endpoints, Exception> last = new ConcurrentHashMap<>();
    private final Map<Endpoints, Breaker> breakers = new EnumMap<>(Endpoints.class);

    public StorageBreaker(InstantSource clock) {
        for (Endpoints each : Endpoints.values()) {
            breakers.put(each, new Breaker(clock));
        }
    }

    @Override
    public <T> T call(Endpoints endpoints, Callable<T> call) throws Exception {
        Breaker breaker = breakers.get(endpoints);
        Breaker.Ticket ticket;
        try {
            ticket = breaker.admit();
        } catch (CallNotPermitted refused) {
            throw last.getOrDefault(endpoints, refused);
        }
        Outcome outcome = Outcome.NOTHING;
        Duration asked = Duration.ZERO;
        try {
            T value = call.call();
            outcome = Outcome.GOOD;
            return value;
        } catch (Exception failed) {
            outcome = Outcome.of(failed);
            last.put(endpoints, failed);
            asked = Outcome.retryAfter(failed);
            throw failed;
        } finally {
            // Also behind an Error: a trial that never ended would keep its place.
            breaker.ended(ticket, outcome, asked);
        }
    }
}
