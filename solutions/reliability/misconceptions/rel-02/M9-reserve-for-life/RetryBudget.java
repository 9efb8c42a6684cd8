/*
 * believed: "Ten attempts more are enough for a process; whoever needs more has another problem."
 * wrong: >
 *   A process lives for weeks. After the first outage nothing is repaired any more.
 * rejected-by:
 *   - SavingsTest.after_an_outage_attempts_are_earned_again
 */
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
        // the reserve is there for emergencies
    }

    /** Whether there was enough; looks and takes in one step. */
    boolean spend() {
        return tenths.getAndUpdate(now -> now < ATTEMPT ? now : now - ATTEMPT) >= ATTEMPT;
    }
}
