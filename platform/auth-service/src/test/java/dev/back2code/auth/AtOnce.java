package dev.back2code.auth;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several callers with the same wish, each on a thread of its own: the common pool of a small machine is one thread. */
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> call(int callers, Callable<T> wish) {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            return threads.invokeAll(Collections.nCopies(callers, wish)).stream()
                    .map(AtOnce::result)
                    .toList();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static <T> T result(Future<T> call) {
        try {
            return call.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
