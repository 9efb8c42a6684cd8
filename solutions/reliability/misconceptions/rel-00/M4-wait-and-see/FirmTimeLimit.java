/*
 * believed: "Let it work until the limit, then look whether there is a result."
 * wrong: "The limit is for the worst case. Here it is what everybody pays."
 * rejected-by:
 *   - TimeLimitTest.a_result_comes_as_soon_as_it_is_there
 *   - TimeLimitTest.nothing_of_a_call_stays_behind
 *   - TimeLimitTest.work_that_ignores_interrupts_holds_up_nobody
 *   - LimitEdgeTest.what_the_work_throws_arrives_as_the_same_object
 *   - LimitEdgeTest.null_is_a_result
 *   - LimitEdgeTest.a_limit_may_be_longer_than_any_clock_counts
 */
package dev.back2code.katas.rel00;

import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.TimeLimitExceeded;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

public class FirmTimeLimit implements TimeLimit {

    @Override
    public <T> T call(Callable<T> work, Duration limit) throws Exception {
        if (!limit.isPositive()) {
            throw TimeLimitExceeded.of(limit);
        }
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        try {
            Thread.sleep(limit);
            if (!task.isDone()) {
                throw TimeLimitExceeded.of(limit);
            }
            return task.get();
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
