package dev.back2code.dojo.workspace;

import java.time.Instant;

/**
 * The last word on a kata.
 *
 * @param at when it was said; {@link Instant#MIN} if nothing was said yet
 * @param passed number of tests
 * @param failed number of tests
 */
public record Standing(State state, Instant at, int passed, int failed) {

    static final Standing UNSOLVED = new Standing(State.unsolved, Instant.MIN, 0, 0);
}
