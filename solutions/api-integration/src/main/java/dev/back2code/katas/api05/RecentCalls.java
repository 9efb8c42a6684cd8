package dev.back2code.katas.api05;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the last twenty calls, as far as they ended in the last ten seconds: it never grows. */
final class RecentCalls {

    private static final int MOST = 20;
    private static final int FEWEST = 10;
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
        return calls.size() >= FEWEST && 2 * bad >= calls.size();
    }
}
