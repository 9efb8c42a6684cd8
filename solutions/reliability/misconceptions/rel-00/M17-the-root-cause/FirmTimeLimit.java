/*
 * believed: "What counts is the root cause; everything around it is a wrapper."
 * wrong: "The work threw what it threw for a reason: its type is its contract, and the cause is for the log."
 * rejected-by:
 *   - LimitEdgeTest.what_the_work_throws_arrives_as_the_same_object
 *   - PreviewLimitTest.a_title_is_shown_and_a_refusal_is_a_bad_gateway
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
            return task.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw TimeLimitExceeded.of(limit);
        } catch (ExecutionException ended) {
            throw thrown(ended);
        } finally {
            task.cancel(true);
        }
    }

    private static Exception thrown(Throwable byWork) {
        Throwable root = byWork;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof Error error) {
            throw error;
        }
        return (Exception) root;
    }
}
