/*
 * believed: "Once all statements have succeeded the commit cannot fail, so it stands behind the try."
 * wrong: >
 *   Deferred constraints are checked then, and SERIALIZABLE may find only then that the transaction could not
 *   have run alone.
 * rejected-by:
 *   - RetryTest.what_the_server_ends_at_the_commit_is_done_again
 *   - TransferMailTest.a_transfer_that_was_tried_three_times_is_told_once
 *   - TransferMailTest.nobody_is_told_of_a_transfer_that_failed
 */
package dev.back2code.katas.data05;

import dev.back2code.storage.seam.Busy;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

final class Attempts {

    private static final int MOST = 5;
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01");

    private final PlatformTransactionManager transactions;

    Attempts(TransactionTemplate transaction) {
        this.transactions = transaction.getTransactionManager();
    }

    /** @throws Busy after five attempts */
    <T> T inTransaction(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            TransactionStatus open = transactions.getTransaction(TransactionDefinition.withDefaults());
            T result;
            try {
                result = work.get();
            } catch (RuntimeException failure) {
                transactions.rollback(open);
                if (!wasEndedByTheServer(failure)) {
                    throw failure;
                }
                if (attempt == MOST) {
                    throw Busy.after(attempt, failure);
                }
                pause(attempt);
                continue;
            }
            transactions.commit(open);
            return result;
        }
    }

    private static boolean wasEndedByTheServer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException server && server.getSQLState() != null) {
                return TRY_AGAIN.contains(server.getSQLState());
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        long most = TimeUnit.MILLISECONDS.toNanos(1L << attempt);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
