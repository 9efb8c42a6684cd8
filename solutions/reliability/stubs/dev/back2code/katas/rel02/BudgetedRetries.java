package dev.back2code.katas.rel02;

import dev.back2code.core.seam.CallSpec;
import dev.back2code.core.seam.Pause;
import dev.back2code.core.seam.RetryPolicy;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/**
 * Kata rel-02: a call that has failed is made again where that is safe, may help, and can be afforded.
 *
 * <p>Spring creates this class, once for all requests; its constructor may ask for any bean of core-api. {@link RetryPolicy}
 * is the contract.
 */
public class BudgetedRetries implements RetryPolicy {

    private final InstantSource clock;
    private final Pause pause;

    public BudgetedRetries(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public <T> T call(CallSpec spec, Callable<T> attempt) throws Exception {
        throw new UnsupportedOperationException("BudgetedRetries.call is yours to write (rel-02)");
    }
}
