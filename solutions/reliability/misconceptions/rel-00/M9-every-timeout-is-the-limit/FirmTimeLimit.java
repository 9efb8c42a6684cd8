/*
 * believed: "Whatever ends with a TimeoutException has reached the limit."
 * wrong: "The work may have met a timeout of its own, long before the limit. Then message, status and retry are for the wrong one."
 * rejected-by:
 *   - LimitEdgeTest.what_the_work_throws_arrives_as_the_same_object
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
            return result(task, limit);
        } catch (TimeoutException late) {
            throw TimeLimitExceeded.of(limit);
        } finally {
            task.cancel(true);
        }
    }

    private static <T> T result(FutureTask<T> task, Duration limit) throws Exception {
        try {
            return task.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (ExecutionException ended) {
            throw thrown(ended.getCause());
        }
    }

    private static Exception thrown(Throwable byWork) {
        if (byWork instanceof Error error) {
            throw error;
        }
        return (Exception) byWork;
    }
}
