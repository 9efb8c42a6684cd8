package dev.back2code.storage.seam;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Carries out once what a caller sends more than once. Requests come at the same time, at several instances of the
 * service, each of which may die at any moment: then either all of a request has happened, the work and whatever tells a
 * later request of it, or nothing has. The table {@code idempotency_keys} is there for it.
 */
public interface IdempotentExecutor {

    /** How long a key stands for its intent: from when that was carried out, by the service's clock. */
    Duration LIFE = Duration.ofHours(24);

    /**
     * Does the work, unless it was done before.
     *
     * <ul>
     *   <li>{@link Outcome.Fresh}: it is done now. All is committed.
     *   <li>{@link Outcome.Replayed}: it was done before, within {@link #LIFE}, and the same was asked for. The answer is
     *       the first one, whatever has become since of what it tells of. Nothing is done for it.
     *   <li>{@link Outcome.Mismatch}: it was done before, within {@link #LIFE}, for another request.
     *   <li>{@link Outcome.InFlight}: another request with this intent is at work, and has not ended. That is told soon:
     *       no request waits for another for longer than a quarter of a second. Who works on one intent holds up nobody
     *       with another.
     * </ul>
     *
     * <p>What the work throws is thrown here. What fails, here or in the work or at the commit, leaves nothing behind, and
     * the intent can be carried out by a later request.
     *
     * <p>What a key has come to is of no use after its life: with fifty works that are done, at least a thousand
     * such rows go away, if there are so many. But for that it takes at most three statements more than the work.
     *
     * @param request what was asked for. The same again has the same JSON, anything else has another
     * @param type of the answer, which can be written as JSON and read again
     * @param work takes part in the transaction of this thread, or makes its own where there is none; whatever it does is
     *     done in that
     */
    <T> Outcome<T> execute(Intent intent, Object request, Class<T> type, Supplier<T> work);
}
