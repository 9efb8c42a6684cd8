package dev.back2code.storage.idempotency;

/**
 * What became of a request that has a key.
 *
 * @param answer to the first request with that key
 * @param replayed whether this was a later one
 */
public record Once<T>(T answer, boolean replayed) {}
