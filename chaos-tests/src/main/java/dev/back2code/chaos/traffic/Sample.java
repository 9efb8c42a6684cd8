package dev.back2code.chaos.traffic;

import dev.back2code.chaos.history.Deed;
import org.jspecify.annotations.Nullable;

/**
 * One request, measured by its caller.
 *
 * @param due nanoseconds since the run began, when it had to be sent
 * @param end the same, when its answer was there
 * @param status absent without an answer
 */
public record Sample(
        Deed deed,
        long due,
        long end,
        Answered how,
        @Nullable Integer status) {

    /** From the moment at which it had to be sent: who waits for the sender waits as well. */
    public double millis() {
        return (end - due) / 1e6;
    }

    public boolean served() {
        return how.served();
    }
}
