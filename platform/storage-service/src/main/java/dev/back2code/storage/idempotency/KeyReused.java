package dev.back2code.storage.idempotency;

/** The key has been used for another request. Becomes 422. */
public final class KeyReused extends RuntimeException {

    KeyReused() {
        super("the key was used for another request");
    }
}
