/*
 * believed: "Half of all calls have failed, so it opens."
 * wrong: >
 *   One of two is half, and one of one is all. At night a single lost packet closes the service to its only caller.
 * rejected-by:
 *   - OpeningTest.nine_calls_say_nothing
 *   - OpenTest.an_outage_costs_few_calls_and_ends
 *   - OpenTimeTest.nobody_is_left_alone_for_a_day
 *   - OpeningTest.what_is_past_is_forgotten
 *   - TrialTest.three_good_trials_end_it_and_what_was_is_forgotten
 */
package dev.back2code.katas.api05;

import java.time.Instant;

/** Counts calls of the last ten to eleven seconds, in one slot for each second: it never grows. */
final class RecentCalls {

    private static final int SECONDS = 11;

    private final long[] second = new long[SECONDS];
    private final int[] all = new int[SECONDS];
    private final int[] bad = new int[SECONDS];

    /** Whether storage-service is to be left alone after this call. */
    boolean isTooMuch(boolean wasBad, Instant now) {
        int slot = (int) Math.floorMod(now.getEpochSecond(), (long) SECONDS);
        if (second[slot] != now.getEpochSecond()) {
            second[slot] = now.getEpochSecond();
            all[slot] = 0;
            bad[slot] = 0;
        }
        all[slot]++;
        bad[slot] += wasBad ? 1 : 0;
        int calls = sum(all, now);
        return 2 * sum(bad, now) >= calls;
    }

    private int sum(int[] counts, Instant now) {
        int sum = 0;
        for (int slot = 0; slot < SECONDS; slot++) {
            sum += second[slot] > now.getEpochSecond() - SECONDS ? counts[slot] : 0;
        }
        return sum;
    }
}
