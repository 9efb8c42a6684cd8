package dev.back2code.katas.api05;

import dev.back2code.core.seam.CircuitBreaker;
import dev.back2code.core.seam.Endpoints;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/**
 * Kata api-05: storage-service is not asked while it cannot answer, and asked again by a few when it may be able to.
 *
 * <p>Spring creates this class, once for all requests; its constructor may ask for any bean of core-api. {@link
 * CircuitBreaker} is the contract.
 */
public class StorageBreaker implements CircuitBreaker {

    private final InstantSource clock;

    public StorageBreaker(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public <T> T call(Endpoints endpoints, Callable<T> call) throws Exception {
        throw new UnsupportedOperationException("StorageBreaker.call is yours to write (api-05)");
    }
}
