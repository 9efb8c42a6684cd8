package dev.back2code.experiment.traffic;

import dev.back2code.experiment.history.Deed;
import org.jspecify.annotations.Nullable;

/**
 * One request, measured by its caller.
 *
 * @param due nanoseconds since the run began, when it had to be sent
 * @param end the same, when its answer was there
 * @param attempts how often it was sent; the others were not answered, or not with an outcome
 * @param status absent without an answer
 */
public record Sample(
        Deed deed,
        long due,
        long end,
        Answered how,
        int attempts,
        @Nullable Integer status) {

    /** From the moment at which it had to be sent: who waits for the sender waits as well. */
    public double millis() {
        return (end - due) / 1e6;
    }

    public boolean served() {
        return how.served();
    }
}
