package dev.back2code.storage.seam;

/** The database refused the same work each time because of others at work. Becomes 503 with {@code Retry-After}. */
public final class Busy extends RuntimeException {

    private Busy(String message, Throwable last) {
        super(message, last);
    }

    /** @param last what ended the last attempt */
    public static Busy after(int attempts, Throwable last) {
        return new Busy("given up after %d attempts, others were at work on the same".formatted(attempts), last);
    }
}
