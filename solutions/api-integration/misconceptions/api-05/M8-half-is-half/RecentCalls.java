/*
 * believed: "Half of all calls have failed, so it opens."
 * wrong: >
 *   One of two is half, and one of one is all. At night a single lost packet closes the service to its only caller.
 * rejected-by:
 *   - OpeningTest.nine_calls_say_nothing
 *   - OpenTest.an_outage_costs_few_calls_and_ends
 *   - OpenTimeTest.nobody_is_left_alone_for_a_day
 *   - OpeningTest.what_is_past_is_forgotten
 *   - OpenTest.what_fails_is_spared_and_what_works_is_used
 *   - TrialTest.three_good_trials_end_it_and_what_was_is_forgotten
 */
package dev.back2code.katas.api05;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the last twenty calls, as far as they ended in the last ten seconds: it never grows. */
final class RecentCalls {

    private static final int MOST = 20;
    private static final int SECONDS = 10;

    private final Deque<Ended> calls = new ArrayDeque<>(MOST);

    private record Ended(Instant at, boolean bad) {}

    /** Whether storage-service is to be left alone after this call. */
    boolean isTooMuch(boolean wasBad, Instant now) {
        calls.add(new Ended(now, wasBad));
        while (calls.size() > MOST || !calls.getFirst().at().plusSeconds(SECONDS).isAfter(now)) {
            calls.removeFirst();
        }
        long bad = calls.stream().filter(Ended::bad).count();
        return 2 * bad >= calls.size();
    }
}
