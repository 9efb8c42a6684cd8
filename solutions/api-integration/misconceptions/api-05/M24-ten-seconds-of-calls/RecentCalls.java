/*
 * believed: "The more calls are counted, the less is luck: all of the last ten seconds."
 * wrong: >
 *   Half of them are bad when five seconds of calls have failed. The busier the service, the more calls fail until
 *   it is seen.
 * rejected-by:
 *   - OpeningTest.many_good_calls_do_not_hide_an_outage
 */
package dev.back2code.katas.api05;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts calls of the last ten seconds. */
final class RecentCalls {

    private static final int FEWEST = 10;
    private static final int SECONDS = 10;

    private final Deque<Ended> calls = new ArrayDeque<>();

    private record Ended(Instant at, boolean bad) {}

    /** Whether storage-service is to be left alone after this call. */
    boolean isTooMuch(boolean wasBad, Instant now) {
        calls.add(new Ended(now, wasBad));
        while (!calls.getFirst().at().plusSeconds(SECONDS).isAfter(now)) {
            calls.removeFirst();
        }
        long bad = calls.stream().filter(Ended::bad).count();
        return calls.size() >= FEWEST && 2 * bad >= calls.size();
    }
}
