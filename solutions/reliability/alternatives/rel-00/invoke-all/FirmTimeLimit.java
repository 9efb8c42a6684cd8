package dev.back2code.katas.rel00;

import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.TimeLimitExceeded;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** invokeAll cancels, with an interrupt, what has not ended in time, and does not wait for it. */
public class FirmTimeLimit implements TimeLimit {

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public <T> T call(Callable<T> work, Duration limit) throws Exception {
        if (!limit.isPositive()) {
            throw TimeLimitExceeded.of(limit);
        }
        Future<T> task = workers.invokeAll(List.of(work), TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS).getFirst();
        return switch (task.state()) {
            case SUCCESS -> task.resultNow();
            case FAILED -> throw thrown(task.exceptionNow());
            default -> throw TimeLimitExceeded.of(limit);
        };
    }

    private static Exception thrown(Throwable byWork) {
        if (byWork instanceof Error error) {
            throw error;
        }
        return (Exception) byWork;
    }
}
