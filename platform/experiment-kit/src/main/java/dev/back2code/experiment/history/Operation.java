package dev.back2code.experiment.history;

import dev.back2code.experiment.history.Event.Type;
import org.jspecify.annotations.Nullable;

/**
 * A request from its begin to its end.
 *
 * @param end absent if the caller never learned it
 */
public record Operation(Event begin, @Nullable Event end) {

    /** What its caller knows of it. */
    public Outcome outcome() {
        return end == null || end.type() == Type.INFO
                ? Outcome.INFO
                : Outcome.valueOf(end.type().name());
    }

    /** Microseconds from its begin to its end; 0 if it never ended. */
    public long micros() {
        return end == null ? 0 : (end.t() - begin.t()) / 1_000;
    }

    boolean is(Deed deed, Outcome outcome) {
        return begin.f() == deed && outcome() == outcome;
    }

    /** Whether it may have been done. */
    boolean mayHaveHappened(Deed deed) {
        return begin.f() == deed && outcome() != Outcome.FAIL;
    }

    @Nullable
    String note() {
        return begin.note() == null && end != null ? end.note() : begin.note();
    }

    /** The version that the service has acknowledged; 0 if it named none. */
    long acknowledged() {
        return end == null || end.v() == null ? 0 : end.v();
    }
}
