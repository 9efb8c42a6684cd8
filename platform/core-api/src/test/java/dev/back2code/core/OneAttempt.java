package dev.back2code.core;

import dev.back2code.core.seam.CallSpec;
import dev.back2code.core.seam.RetryPolicy;
import java.util.concurrent.Callable;

/** A policy that shows what the platform does itself. */
public class OneAttempt implements RetryPolicy {

    @Override
    public <T> T call(CallSpec spec, Callable<T> attempt) throws Exception {
        return attempt.call();
    }
}
