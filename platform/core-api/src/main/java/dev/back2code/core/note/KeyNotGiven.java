package dev.back2code.core.note;

/** A create without a key could not be told from a second one. Becomes 400. */
public final class KeyNotGiven extends RuntimeException {

    public KeyNotGiven() {
        super("a create needs the header Idempotency-Key: the same for the same intent, however often it is sent");
    }
}
