/*
 * believed: "A timeout is often bad luck, and asking once more costs nothing."
 * wrong: "It costs the caller the limit twice, and the server that is slow a second question."
 * rejected-by:
 *   - PreviewLimitTest.a_preview_server_that_hangs_is_cut_at_the_limit
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
        try {
            return once(work, limit);
        } catch (TimeLimitExceeded unlucky) {
            return once(work, limit);
        }
    }

    private static <T> T once(Callable<T> work, Duration limit) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
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
