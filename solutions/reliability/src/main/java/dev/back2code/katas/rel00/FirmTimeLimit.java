package dev.back2code.katas.rel00;

import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.TimeLimitExceeded;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does each piece of work on a thread of its own, so that a piece that hangs is in nobody's way. */
public class FirmTimeLimit implements TimeLimit {

    @Override
    public <T> T call(Callable<T> work, Duration limit) throws Exception {
        if (!limit.isPositive()) {
            throw TimeLimitExceeded.of(limit);
        }
        FutureTask<T> task = new FutureTask<>(work);
        // Waiting costs a virtual thread a few hundred bytes. Work that reckons instead of waiting would hold a processor.
        Thread.ofVirtual().name("time-limit").start(task);
        try {
            // Not limit.toNanos(), which fails above 292 years.
            return task.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw TimeLimitExceeded.of(limit);
        } catch (ExecutionException ended) {
            throw thrown(ended.getCause());
        } finally {
            // Also when the caller is interrupted. Work that has ended knows nothing of it.
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
