package dev.back2code.storage.preview;

import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.TimeLimitExceeded;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A listed weakness (seam {@code time-limit}): a pool, and a {@code get} with a timeout. Fine for one user on a good day. */
public class NaiveTimeLimit implements TimeLimit, AutoCloseable {

    private final ExecutorService workers = Executors.newFixedThreadPool(
            8, Thread.ofPlatform().daemon().name("time-limit-", 1).factory());

    @Override
    public <T> T call(Callable<T> work, Duration limit) throws Exception {
        try {
            return workers.submit(work).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw TimeLimitExceeded.of(limit);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
