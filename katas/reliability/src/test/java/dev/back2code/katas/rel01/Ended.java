package dev.back2code.katas.rel01;

import dev.back2code.kit.Answer;
import dev.back2code.kit.StorageApi;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request and its end.
 *
 * @param answer null if there was none when the test gave up
 * @param took until then
 * @param late whether it took longer than it may
 */
record Ended(@Nullable Answer answer, Duration took, boolean late) {

    /** Begins a request on a thread of its own: it may have no end. */
    static CompletableFuture<Ended> begin(StorageApi api, Duration mayTake, Supplier<Answer> request) {
        CompletableFuture<?> half = control(api, mayTake.plus(mayTake.dividedBy(2)));
        long begin = System.nanoTime();
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                Answer answer = request.get();
                ended.complete(new Ended(answer, Duration.ofNanos(System.nanoTime() - begin), half.isDone()));
            } catch (RuntimeException e) {
                ended.completeExceptionally(e);
            }
        });
        return ended;
    }

    /** One request. */
    static Ended of(StorageApi api, Duration mayTake, Supplier<Answer> request) {
        return all(api, mayTake, List.of(begin(api, mayTake, request))).getFirst();
    }

    /** Those that were begun just now. The test gives up after three times as long as each may take. */
    static List<Ended> all(StorageApi api, Duration mayTake, List<CompletableFuture<Ended>> requests) {
        Duration patience = mayTake.multipliedBy(3);
        CompletableFuture<?> all = CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new));
        CompletableFuture.anyOf(all, control(api, patience)).join();
        return requests.stream()
                .map(request -> request.getNow(new Ended(null, patience, true)))
                .toList();
    }

    /**
     * Ends after so long, and after two requests that need nobody but the service: on a machine that is busy it is as slow
     * as what it is compared with.
     */
    private static CompletableFuture<?> control(StorageApi api, Duration time) {
        CompletableFuture<Void> control = new CompletableFuture<>();
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() -> {
                    harmless(api);
                    harmless(api);
                    control.complete(null);
                });
        return control;
    }

    private static void harmless(StorageApi api) {
        api.stranger().get("/.well-known/oauth-protected-resource");
    }

    int status() {
        return answer == null ? 0 : answer.status();
    }

    @Override
    public String toString() {
        return answer == null
                ? "had no answer when the test gave up, after three times as long"
                : "was answered with %d after %d ms".formatted(answer.status(), took.toMillis());
    }
}
