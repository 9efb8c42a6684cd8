/*
 * believed: "If the future ends with a TimeoutException, the limit was reached."
 * wrong: "The work may have met a timeout of its own, long before the limit. Then the message, the status and the retry are for the wrong one."
 * rejected-by:
 *   - LimitEdgeTest.what_the_work_throws_arrives_as_the_same_object
 */
package dev.back2code.katas.rel00;

import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.TimeLimitExceeded;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class FirmTimeLimit implements TimeLimit {

    @Override
    public <T> T call(Callable<T> work, Duration limit) throws Exception {
        if (!limit.isPositive()) {
            throw TimeLimitExceeded.of(limit);
        }
        CompletableFuture<T> future = new CompletableFuture<>();
        Thread worker = Thread.startVirtualThread(() -> {
            try {
                future.complete(work.call());
            } catch (Throwable byWork) {
                future.completeExceptionally(byWork);
            }
        });
        try {
            return future.orTimeout(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS).get();
        } catch (ExecutionException ended) {
            if (ended.getCause() instanceof TimeoutException) {
                throw TimeLimitExceeded.of(limit);
            }
            throw thrown(ended.getCause());
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
