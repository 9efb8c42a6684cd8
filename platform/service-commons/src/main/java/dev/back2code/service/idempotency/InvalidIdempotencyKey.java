package dev.back2code.service.idempotency;

/** The header Idempotency-Key holds no key, or several. Becomes 400. */
public final class InvalidIdempotencyKey extends RuntimeException {

    InvalidIdempotencyKey() {
        super("the header Idempotency-Key holds one key of 1 to 255 visible ASCII characters, in quotes or without");
    }
}
