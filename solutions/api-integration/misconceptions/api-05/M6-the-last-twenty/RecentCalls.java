/*
 * believed: "The last twenty calls are the freshest that there are."
 * wrong: >
 *   At night they are those of the last hour. Five failures of an hour ago and five of today are ten.
 * rejected-by:
 *   - OpeningTest.what_is_past_is_forgotten
 */
package dev.back2code.katas.api05;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the last twenty calls: it never grows. */
final class RecentCalls {

    private static final int MOST = 20;
    private static final int FEWEST = 10;

    private final Deque<Ended> calls = new ArrayDeque<>(MOST);

    private record Ended(Instant at, boolean bad) {}

    /** Whether storage-service is to be left alone after this call. */
    boolean isTooMuch(boolean wasBad, Instant now) {
        calls.add(new Ended(now, wasBad));
        while (calls.size() > MOST) {
            calls.removeFirst();
        }
        long bad = calls.stream().filter(Ended::bad).count();
        return calls.size() >= FEWEST && 2 * bad >= calls.size();
    }
}
