/*
 * believed: "cancel(true) interrupts the work; that is what the argument is for."
 * wrong: "Of a Future that an executor made. A CompletableFuture does not know who will complete it: the argument has no effect."
 * rejected-by:
 *   - TimeLimitTest.nothing_of_a_call_stays_behind
 *   - LimitEdgeTest.an_interrupt_of_the_caller_goes_on_to_the_work
 */
package dev.back2code.katas.rel00;

import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.TimeLimitExceeded;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class FirmTimeLimit implements TimeLimit {

    @Override
    public <T> T call(Callable<T> work, Duration limit) throws Exception {
        if (!limit.isPositive()) {
            throw TimeLimitExceeded.of(limit);
        }
        CompletableFuture<T> future = CompletableFuture.supplyAsync(() -> outcome(work), Thread::startVirtualThread);
        try {
            return future.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw TimeLimitExceeded.of(limit);
        } catch (ExecutionException ended) {
            throw thrown(ended.getCause());
        } finally {
            future.cancel(true);
        }
    }

    private static <T> T outcome(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception checked) {
            throw new CompletionException(checked);
        }
    }

    private static Exception thrown(Throwable byWork) {
        if (byWork instanceof Error error) {
            throw error;
        }
        return (Exception) byWork;
    }
}
