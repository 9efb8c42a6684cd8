package dev.back2code.core.storage;

import dev.back2code.core.seam.CallSpec;
import dev.back2code.core.seam.RetryPolicy;
import java.util.concurrent.Callable;

/**
 * A listed weakness (seam {@code retry-policy}): tries three times, whatever has failed, at once, for each call alone. So a
 * refusal costs three calls, a change may be made twice, and a storage-service that has too much to do gets three times as
 * much.
 */
public class NaiveRetryPolicy implements RetryPolicy {

    private static final int ATTEMPTS = 3;

    @Override
    public <T> T call(CallSpec spec, Callable<T> attempt) throws Exception {
        for (int made = 1; made < ATTEMPTS; made++) {
            try {
                return attempt.call();
            } catch (Exception tryAgain) {
                // perhaps the next one succeeds
            }
        }
        return attempt.call();
    }
}
