package dev.back2code.backing;

/** A backing service that cannot be had; the message says in one line what to do. */
public final class BackingFailure extends RuntimeException {

    public BackingFailure(String message) {
        super(message);
    }

    public BackingFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
