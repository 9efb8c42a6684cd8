package dev.back2code.core.request;

/** The caller has stopped waiting, so nothing is begun any more. Becomes 504. */
public final class DeadlineExceeded extends RuntimeException {

    public DeadlineExceeded() {
        super("the deadline of this request has passed");
    }
}
