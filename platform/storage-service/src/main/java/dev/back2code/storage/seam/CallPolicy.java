package dev.back2code.storage.seam;

import java.time.Duration;

/**
 * How long each wait of one call may last.
 *
 * @param connect for a new connection to be there, with all that is said on it before it is of use
 * @param acquire for a place in a pool, a new connection included
 * @param read for the next answer on a connection
 * @param total for the call, from the first wait to the last byte. Whoever got a place in the last moment still has time
 *     for an answer: {@code acquire} and {@code read} together are no more than this
 */
public record CallPolicy(Duration connect, Duration acquire, Duration read, Duration total) {}
