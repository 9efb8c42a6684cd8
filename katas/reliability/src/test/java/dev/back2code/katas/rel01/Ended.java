package dev.back2code.katas.rel01;

import dev.back2code.kit.Answer;
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
 */
record Ended(@Nullable Answer answer, Duration took) {

    /** Begins a request on a thread of its own: it may have no end. */
    static CompletableFuture<Ended> begin(Supplier<Answer> request) {
        long begin = System.nanoTime();
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                Answer answer = request.get();
                ended.complete(new Ended(answer, Duration.ofNanos(System.nanoTime() - begin)));
            } catch (RuntimeException e) {
                ended.completeExceptionally(e);
            }
        });
        return ended;
    }

    /** One request; waits for three times as long as it may take. */
    static Ended of(Duration mayTake, Supplier<Answer> request) {
        return all(mayTake, List.of(begin(request))).getFirst();
    }

    /** Many, which have been begun just now. */
    static List<Ended> all(Duration mayTake, List<CompletableFuture<Ended>> requests) {
        Duration patience = mayTake.multipliedBy(3);
        CompletableFuture<?> all = CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new));
        all.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS).join();
        return requests.stream()
                .map(request -> request.getNow(new Ended(null, patience)))
                .toList();
    }

    int status() {
        return answer == null ? 0 : answer.status();
    }

    /** Whether it took longer than this, by more than half: so much a busy machine may add. */
    boolean isLate(Duration mayTake) {
        return answer == null || took.compareTo(mayTake.plus(mayTake.dividedBy(2))) > 0;
    }

    @Override
    public String toString() {
        return answer == null
                ? "had no answer when the test gave up, after three times as long"
                : "was answered with %d after %d ms".formatted(answer.status(), took.toMillis());
    }
}
