/*
 * believed: "join with the limit's milliseconds waits that long, and not at all if there are none."
 * wrong: "join(0) waits for ever, and what is left of a budget may be less than a millisecond."
 * rejected-by:
 *   - LimitEdgeTest.a_limit_below_a_millisecond_is_a_limit
 */
package dev.back2code.katas.rel00;

import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.TimeLimitExceeded;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

public class FirmTimeLimit implements TimeLimit {

    @Override
    public <T> T call(Callable<T> work, Duration limit) throws Exception {
        if (!limit.isPositive()) {
            throw TimeLimitExceeded.of(limit);
        }
        FutureTask<T> task = new FutureTask<>(work);
        Thread worker = Thread.ofVirtual().start(task);
        try {
            worker.join(TimeUnit.MILLISECONDS.convert(limit));
            if (worker.isAlive()) {
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
