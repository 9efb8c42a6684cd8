/*
 * believed: "A long counts 292 years in nanoseconds; nobody waits longer."
 * wrong: "Nobody waits; somebody configures Long.MAX_VALUE seconds for 'no limit', and Duration.toNanos throws an ArithmeticException."
 * rejected-by:
 *   - LimitEdgeTest.a_limit_may_be_longer_than_any_clock_counts
 */
package dev.back2code.katas.rel00;

import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.TimeLimitExceeded;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class FirmTimeLimit implements TimeLimit {

    @Override
    public <T> T call(Callable<T> work, Duration limit) throws Exception {
        if (!limit.isPositive()) {
            throw TimeLimitExceeded.of(limit);
        }
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
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
