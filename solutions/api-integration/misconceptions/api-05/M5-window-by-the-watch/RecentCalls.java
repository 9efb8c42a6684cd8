/*
 * believed: "Every ten seconds, and after twenty calls, the counters begin anew."
 * wrong: >
 *   What fails around the border is halved, and each half may lie among good calls or be too few to count.
 * rejected-by:
 *   - OpeningTest.failures_around_the_border_of_a_window_are_seen
 *   - OpeningTest.many_good_calls_do_not_hide_an_outage
 */
package dev.back2code.katas.api05;

import java.time.Instant;

/** Counts calls of ten seconds, then of the next ten. */
final class RecentCalls {

    private static final int SECONDS = 10;
    private static final int FEWEST = 10;

    private Instant begin = Instant.MIN;
    private int all;
    private int bad;

    /** Whether storage-service is to be left alone after this call. */
    boolean isTooMuch(boolean wasBad, Instant now) {
        if (all == 20 || !now.isBefore(begin.plusSeconds(SECONDS))) {
            begin = now;
            all = 0;
            bad = 0;
        }
        all++;
        bad += wasBad ? 1 : 0;
        return all >= FEWEST && 2 * bad >= all;
    }
}
