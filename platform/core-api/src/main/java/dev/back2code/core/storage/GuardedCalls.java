package dev.back2code.core.storage;

import dev.back2code.core.seam.CallNotPermitted;
import dev.back2code.core.seam.CircuitBreaker;
import dev.back2code.core.seam.Endpoints;
import dev.back2code.core.storage.StorageFailure.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Leaves it to a seam whether storage-service is asked, and counts: {@code b2c_breaker_permitted_total} and {@code
 * b2c_breaker_not_permitted_total}, by endpoints.
 */
@Component
final class GuardedCalls {

    private final CircuitBreaker breaker;
    private final Map<Endpoints, Counter> permitted = new EnumMap<>(Endpoints.class);
    private final Map<Endpoints, Counter> notPermitted = new EnumMap<>(Endpoints.class);

    GuardedCalls(CircuitBreaker breaker, MeterRegistry meters) {
        this.breaker = breaker;
        for (Endpoints each : Endpoints.values()) {
            permitted.put(each, counter(meters, "b2c.breaker.permitted", each));
            notPermitted.put(each, counter(meters, "b2c.breaker.not.permitted", each));
        }
    }

    private static Counter counter(MeterRegistry meters, String name, Endpoints endpoints) {
        return Counter.builder(name)
                .tag("endpoints", endpoints.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    /** @param write whether the call may change something */
    <T> T call(Endpoints endpoints, boolean write, Supplier<T> call) {
        try {
            return breaker.call(endpoints, () -> {
                permitted.get(endpoints).increment();
                return call.get();
            });
        } catch (CallNotPermitted refused) {
            notPermitted.get(endpoints).increment();
            throw refused;
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            throw new StorageFailure(Kind.LOST, write, shutdown);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception unforeseen) {
            throw new IllegalStateException(unforeseen);
        }
    }
}
