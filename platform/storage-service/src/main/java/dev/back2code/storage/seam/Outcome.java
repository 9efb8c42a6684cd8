package dev.back2code.storage.seam;

/** What became of a request that has a key. */
public sealed interface Outcome<T> {

    /** The work was done now, and is committed. Becomes what the route answers without a key. */
    record Fresh<T>(T answer) implements Outcome<T> {}

    /** The work was done before; this is what it came to then. The same answer, with {@code Idempotency-Replayed: true}. */
    record Replayed<T>(T answer) implements Outcome<T> {}

    /** Another request is at this work. Becomes 409 with {@code Retry-After}. */
    record InFlight<T>() implements Outcome<T> {}

    /** Something else was asked for under this key. Becomes 422. */
    record Mismatch<T>() implements Outcome<T> {}
}
