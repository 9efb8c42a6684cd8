/*
 * believed: "Spring translates what the server says: a ConcurrencyFailureException is tried again."
 * wrong: >
 *   It translates what a statement throws. What the commit throws comes wrapped by the transaction manager, as
 *   another type; the SQLSTATE is inside.
 * rejected-by:
 *   - RetryTest.what_the_server_ends_at_the_commit_is_done_again
 */
package dev.back2code.katas.data05;

import dev.back2code.storage.seam.Busy;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
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
                // Around the whole transaction, since the commit can fail as well.
                return transaction.execute(status -> work.get());
            } catch (RuntimeException failure) {
                if (!(failure instanceof ConcurrencyFailureException)) {
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
