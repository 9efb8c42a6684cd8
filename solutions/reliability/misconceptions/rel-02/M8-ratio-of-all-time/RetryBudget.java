/*
 * believed: "Count calls and further attempts; as long as those are a tenth of these, go on."
 * wrong: >
 *   The count remembers each call since the start. A quiet day has earned thousands of attempts, to be spent in
 *   the first minute of an outage.
 * rejected-by:
 *   - SavingsTest.a_good_hour_does_not_pay_for_a_storm
 */
package dev.back2code.katas.rel02;

/** Calls and further attempts since the start. */
final class RetryBudget {

    private static final int RESERVE = 10;

    private long calls;
    private long further;

    synchronized void earn() {
        calls++;
    }

    synchronized boolean spend() {
        if (further >= RESERVE + calls / 10) {
            return false;
        }
        further++;
        return true;
    }
}
