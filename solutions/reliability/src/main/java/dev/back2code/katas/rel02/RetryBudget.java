package dev.back2code.katas.rel02;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tokens in tenths: each call earns one tenth, each further attempt costs a whole one. What a good hour does not need is not
 * kept for a bad one: the purse is small, so that nobody can spend a day's savings in a second.
 */
final class RetryBudget {

    private static final int ATTEMPT = 10;
    private static final int FULL = 10 * ATTEMPT;

    private final AtomicInteger tenths = new AtomicInteger(FULL);

    void earn() {
        tenths.updateAndGet(now -> Math.min(FULL, now + 1));
    }

    /** Whether there was enough; looks and takes in one step. */
    boolean spend() {
        return tenths.getAndUpdate(now -> now < ATTEMPT ? now : now - ATTEMPT) >= ATTEMPT;
    }
}
