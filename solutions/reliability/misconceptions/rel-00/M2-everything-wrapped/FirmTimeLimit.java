/*
 * believed: "The cause is inside; whoever wants it can look there."
 * wrong: "Callers catch by type. An ExecutionException is what a bug looks like, and says nothing of what happened."
 * rejected-by:
 *   - PreviewLimitTest.a_title_is_shown_and_a_refusal_is_a_bad_gateway
 *   - LimitEdgeTest.what_the_work_throws_arrives_as_the_same_object
 */
package dev.back2code.katas.rel00;

import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.TimeLimitExceeded;
import java.time.Duration;
import java.util.concurrent.Callable;
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
        } finally {
            task.cancel(true);
        }
    }
}
