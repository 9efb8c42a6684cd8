/*
 * believed: "The ratio of failures since it was closed is the best estimate: it has the most data."
 * wrong: >
 *   A good morning outweighs the outage of the afternoon for an hour; five failures of last week and five of today
 *   are ten.
 * rejected-by:
 *   - OpeningTest.what_is_past_is_forgotten
 */
package dev.back2code.katas.api05;

import java.time.Instant;

/** Counts calls since it was closed. */
final class RecentCalls {

    private static final int FEWEST = 10;

    private int all;
    private int bad;

    /** Whether storage-service is to be left alone after this call. */
    boolean isTooMuch(boolean wasBad, Instant now) {
        all++;
        bad += wasBad ? 1 : 0;
        return all >= FEWEST && 2 * bad >= all;
    }
}
