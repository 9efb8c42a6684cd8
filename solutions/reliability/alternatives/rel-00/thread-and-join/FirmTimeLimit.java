package dev.back2code.katas.rel00;

import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.TimeLimitExceeded;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A platform thread for each call: dearer to start, and for any work, also such that never waits. */
public class FirmTimeLimit implements TimeLimit {

    @Override
    public <T> T call(Callable<T> work, Duration limit) throws Exception {
        if (!limit.isPositive()) {
            throw TimeLimitExceeded.of(limit);
        }
        FutureTask<T> task = new FutureTask<>(work);
        Thread worker = Thread.ofPlatform().daemon().name("time-limit").start(task);
        try {
            if (!worker.join(limit)) {
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
