package dev.back2code.katas.api05;

import java.time.Instant;

/** Counts calls of the last ten to eleven seconds, in one slot for each second: it never grows. */
final class RecentCalls {

    private static final int SECONDS = 11;
    private static final int FEWEST = 10;

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
        return calls >= FEWEST && 2 * sum(bad, now) >= calls;
    }

    private int sum(int[] counts, Instant now) {
        int sum = 0;
        for (int slot = 0; slot < SECONDS; slot++) {
            sum += second[slot] > now.getEpochSecond() - SECONDS ? counts[slot] : 0;
        }
        return sum;
    }
}
