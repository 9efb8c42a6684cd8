package dev.back2code.core.storage;

import dev.back2code.core.seam.CircuitBreaker;
import dev.back2code.core.seam.Endpoints;
import java.util.concurrent.Callable;

/**
 * A listed weakness (seam {@code circuit-breaker}): asks whatever has happened before. So a storage-service that cannot
 * answer is asked by everybody, and everybody waits until that is found out once more.
 */
public class NaiveCircuitBreaker implements CircuitBreaker {

    @Override
    public <T> T call(Endpoints endpoints, Callable<T> call) throws Exception {
        return call.call();
    }
}
