package dev.back2code.experiment.history;

/** A history that no callers can have had: nothing follows from it. */
public final class MalformedHistory extends RuntimeException {

    private MalformedHistory(String message) {
        super(message);
    }

    static MalformedHistory at(Event event, String what) {
        return new MalformedHistory("at %,d ns, process %d: %s".formatted(event.t(), event.p(), what));
    }

    static MalformedHistory line(int number, Exception cause) {
        return new MalformedHistory("line %d cannot be read: %s".formatted(number, cause.getMessage()));
    }
}
