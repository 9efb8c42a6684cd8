package dev.back2code.storage.idempotency;

/** A request with the same key is under way. Becomes 409 with {@code Retry-After}. */
public final class KeyInUse extends RuntimeException {

    KeyInUse() {
        super("a request with the same key is under way");
    }
}
