/*
 * believed: "What Spring throws for a conflict is a CannotAcquireLockException; I have seen it in the log."
 * wrong: "For 40001. For a deadlock, 40P01, it throws another one of the same family."
 * rejected-by:
 *   - RetryTest.what_the_server_ends_at_a_statement_is_done_again
 */
package dev.back2code.katas.data05;

import dev.back2code.storage.seam.Busy;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.CannotAcquireLockException;
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
                if (!(failure instanceof CannotAcquireLockException)) {
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
