/*
 * believed: "Whatever the database answers may be gone in a moment, so it is tried again."
 * wrong: >
 *   A cancelled statement, a violated constraint and a bug come back each time. Five attempts are five times the
 *   load, and the answer says "busy" for what will never work.
 * rejected-by:
 *   - RetryTest.any_other_failure_is_not_tried_again_and_leaves_nothing
 *   - TransferMailTest.nobody_is_told_of_a_transfer_that_failed
 *   - RetryTest.units_that_cannot_be_booked_are_not_used
 */
package dev.back2code.katas.data05;

import dev.back2code.storage.seam.Busy;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

final class Attempts {

    private static final int MOST = 5;

    private final TransactionTemplate transaction;

    Attempts(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** @throws Busy after five attempts */
    <T> T inTransaction(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (RuntimeException failure) {
                if (!(failure instanceof DataAccessException || failure instanceof TransactionException)) {
                    throw failure;
                }
                if (attempt == MOST) {
                    throw Busy.after(attempt, failure);
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        long most = TimeUnit.MILLISECONDS.toNanos(1L << attempt);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
