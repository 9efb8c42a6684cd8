/*
 * believed: "Ten failures in a row, and it opens. One success shows that it works."
 * wrong: >
 *   One success in three is enough that it never opens. A service that fails for every second caller has no ten
 *   failures in a row, however long that goes on.
 * rejected-by:
 *   - OpeningTest.half_of_ten_calls_are_too_many
 *   - OpeningTest.one_failure_in_two_is_too_many_in_any_order
 */
package dev.back2code.katas.api05;

import java.time.Instant;

/** Counts failures in a row. */
final class RecentCalls {

    private static final int MOST = 10;

    private int inARow;

    /** Whether storage-service is to be left alone after this call. */
    boolean isTooMuch(boolean wasBad, Instant now) {
        inARow = wasBad ? inARow + 1 : 0;
        return inARow >= MOST;
    }
}
