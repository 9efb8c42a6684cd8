package dev.back2code.core.request;

/** The header X-B2C-Deadline-Ms holds no number. Becomes 400. */
public final class InvalidDeadline extends RuntimeException {

    InvalidDeadline() {
        super("the header %s holds a number of milliseconds".formatted(Deadline.HEADER));
    }
}
