package dev.back2code.katas.rel00;

import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.TimeLimitExceeded;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The thread hands over what came of the work, an exception as a value, so that nothing wraps it. */
public class FirmTimeLimit implements TimeLimit {

    private record Ended<T>(T result, Throwable thrown) {}

    @Override
    public <T> T call(Callable<T> work, Duration limit) throws Exception {
        if (!limit.isPositive()) {
            throw TimeLimitExceeded.of(limit);
        }
        CompletableFuture<Ended<T>> ended = new CompletableFuture<>();
        Thread worker = Thread.startVirtualThread(() -> ended.complete(outcome(work)));
        Ended<T> outcome;
        try {
            outcome = ended.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw TimeLimitExceeded.of(limit);
        } finally {
            worker.interrupt();
        }
        if (outcome.thrown() != null) {
            throw thrown(outcome.thrown());
        }
        return outcome.result();
    }

    private static <T> Ended<T> outcome(Callable<T> work) {
        try {
            return new Ended<>(work.call(), null);
        } catch (Throwable byWork) {
            return new Ended<>(null, byWork);
        }
    }

    private static Exception thrown(Throwable byWork) {
        if (byWork instanceof Error error) {
            throw error;
        }
        return (Exception) byWork;
    }
}
