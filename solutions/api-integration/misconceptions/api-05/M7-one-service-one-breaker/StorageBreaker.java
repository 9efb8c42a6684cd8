/*
 * believed: "storage-service is one service, so it has one breaker."
 * wrong: >
 *   Its parts fail apart. The search takes the notes with it, or the notes hide that the search has failed.
 * rejected-by:
 *   - OpenTest.what_fails_is_spared_and_what_works_is_used
 */
package dev.back2code.katas.api05;

import dev.back2code.core.seam.CircuitBreaker;
import dev.back2code.core.seam.Endpoints;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/** Has a breaker, and tells it how each call ended. */
public class StorageBreaker implements CircuitBreaker {

    private final Breaker breaker;

    public StorageBreaker(InstantSource clock) {
        breaker = new Breaker(clock);
    }

    @Override
    public <T> T call(Endpoints endpoints, Callable<T> call) throws Exception {
        Breaker.Ticket ticket = breaker.admit();
        Outcome outcome = Outcome.NOTHING;
        Duration asked = Duration.ZERO;
        try {
            T value = call.call();
            outcome = Outcome.GOOD;
            return value;
        } catch (Exception failed) {
            outcome = Outcome.of(failed);
            asked = Outcome.retryAfter(failed);
            throw failed;
        } finally {
            // Also behind an Error: a trial that never ended would keep its place.
            breaker.ended(ticket, outcome, asked);
        }
    }
}
