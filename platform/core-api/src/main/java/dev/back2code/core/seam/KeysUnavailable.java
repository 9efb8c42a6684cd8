package dev.back2code.core.seam;

/** Without an issuer's keys a token is neither right nor wrong. Becomes 503 with {@code Retry-After}. */
public final class KeysUnavailable extends RuntimeException {

    /** @param problem for the log */
    public KeysUnavailable(String problem) {
        super(problem);
    }
}
