/*
 * believed: "Sixteen workers are plenty for previews, and a pool keeps the number of threads in bounds."
 * wrong: "As many callees that hang and ignore interrupts as there are workers, and every later call waits for its limit in the queue."
 * rejected-by:
 *   - TimeLimitTest.work_that_ignores_interrupts_holds_up_nobody
 */
package dev.back2code.katas.rel00;

import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.TimeLimitExceeded;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class FirmTimeLimit implements TimeLimit {

    private final ExecutorService workers =
            Executors.newFixedThreadPool(16, Thread.ofPlatform().daemon().factory());

    @Override
    public <T> T call(Callable<T> work, Duration limit) throws Exception {
        if (!limit.isPositive()) {
            throw TimeLimitExceeded.of(limit);
        }
        Future<T> task = workers.submit(work);
        try {
            return task.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw TimeLimitExceeded.of(limit);
        } catch (ExecutionException ended) {
            throw thrown(ended.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private static Exception thrown(Throwable byWork) {
        if (byWork instanceof Error error) {
            throw error;
        }
        return (Exception) byWork;
    }
}
