package dev.back2code.katas.rel00;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call.
 *
 * @param back whether it has come back
 */
record Outcome(
        boolean back, @Nullable Object result, @Nullable Throwable thrown) {

    /** Ends the wait for a call that does not come back; no right solution needs half of it. */
    private static final int PATIENCE_MILLIS = 2_500;

    private static final Outcome AWAY = new Outcome(false, null, null);

    /** A call on a thread of its own, so that the test goes on while it waits. */
    static CompletableFuture<Outcome> begin(Callable<?> call) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> outcome.complete(of(call)));
        return outcome;
    }

    /** A call on this thread. */
    static Outcome of(Callable<?> call) {
        try {
            return new Outcome(true, call.call(), null);
        } catch (Throwable e) {
            return new Outcome(true, null, e);
        }
    }

    static Outcome soon(Callable<?> call) {
        return soon(begin(call));
    }

    static Outcome soon(CompletableFuture<Outcome> outcome) {
        return soon(List.of(outcome)).getFirst();
    }

    /** What came of all of them; together they have the time of one. */
    static List<Outcome> soon(List<CompletableFuture<Outcome>> outcomes) {
        try {
            CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Some are away.
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return outcomes.stream().map(each -> each.getNow(AWAY)).toList();
    }

    boolean isCut() {
        return thrown != null && thrown.getClass().getSimpleName().equals("TimeLimitExceeded");
    }

    static String named(Throwable thrown) {
        return "%s '%s'".formatted(thrown.getClass().getSimpleName(), thrown.getMessage());
    }

    @Override
    public String toString() {
        if (!back) {
            return "had not come back when the test gave up";
        }
        return thrown == null ? "returned " + result : "threw " + named(thrown);
    }
}
