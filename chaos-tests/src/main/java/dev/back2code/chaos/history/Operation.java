package dev.back2code.chaos.history;

import dev.back2code.chaos.history.Event.Type;
import org.jspecify.annotations.Nullable;

/**
 * A request from its begin to its end.
 *
 * @param end absent if the caller never learned it
 */
record Operation(Event begin, @Nullable Event end) {

    Outcome outcome() {
        return end == null || end.type() == Type.INFO
                ? Outcome.INFO
                : Outcome.valueOf(end.type().name());
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
