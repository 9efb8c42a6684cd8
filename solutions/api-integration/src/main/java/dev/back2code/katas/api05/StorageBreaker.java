package dev.back2code.katas.api05;

import dev.back2code.core.seam.CircuitBreaker;
import dev.back2code.core.seam.Endpoints;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Has a breaker for each part of storage-service, and tells it how each call ended. */
public class StorageBreaker implements CircuitBreaker {

    private final Map<Endpoints, Breaker> breakers = new EnumMap<>(Endpoints.class);

    public StorageBreaker(InstantSource clock) {
        for (Endpoints each : Endpoints.values()) {
            breakers.put(each, new Breaker(clock));
        }
    }

    @Override
    public <T> T call(Endpoints endpoints, Callable<T> call) throws Exception {
        Breaker breaker = breakers.get(endpoints);
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
