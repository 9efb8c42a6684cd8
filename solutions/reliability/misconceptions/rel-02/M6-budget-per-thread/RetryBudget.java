/*
 * believed: "A budget for each thread needs no lock."
 * wrong: >
 *   Each request has a thread of its own, so each has the whole reserve.
 * rejected-by:
 *   - AmplificationTest.an_outage_costs_a_tenth_more_calls
 *   - SavingsTest.a_good_hour_does_not_pay_for_a_storm
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

    private final ThreadLocal<AtomicInteger> tenths = ThreadLocal.withInitial(() -> new AtomicInteger(FULL));

    void earn() {
        tenths.get().updateAndGet(now -> Math.min(FULL, now + 1));
    }

    /** Whether there was enough; looks and takes in one step. */
    boolean spend() {
        return tenths.get().getAndUpdate(now -> now < ATTEMPT ? now : now - ATTEMPT) >= ATTEMPT;
    }
}
