/*
 * believed: "If there is no result when the time is over, the limit was reached."
 * wrong: "There may be one, and it is null. A queue that waits for a value cannot tell, nor can a field that starts as null."
 * rejected-by:
 *   - LimitEdgeTest.null_is_a_result
 */
package dev.back2code.katas.rel00;

import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.TimeLimitExceeded;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

public class FirmTimeLimit implements TimeLimit {

    @Override
    public <T> T call(Callable<T> work, Duration limit) throws Exception {
        if (!limit.isPositive()) {
            throw TimeLimitExceeded.of(limit);
        }
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread worker = Thread.startVirtualThread(() -> {
            try {
                result.set(work.call());
            } catch (Throwable byWork) {
                failure.set(byWork);
            }
        });
        try {
            worker.join(limit);
            if (failure.get() != null) {
                throw thrown(failure.get());
            }
            return Optional.ofNullable(result.get()).orElseThrow(() -> TimeLimitExceeded.of(limit));
        } finally {
            worker.interrupt();
        }
    }

    private static Exception thrown(Throwable byWork) {
        if (byWork instanceof Error error) {
            throw error;
        }
        return (Exception) byWork;
    }
}
