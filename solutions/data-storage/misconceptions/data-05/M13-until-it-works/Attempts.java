/*
 * believed: "A conflict passes; who goes on long enough is served."
 * wrong: >
 *   The conflict is made of those who go on. A thread and a connection are kept by each, and the caller has left
 *   long ago.
 * rejected-by:
 *   - RetryTest.a_conflict_without_end_is_answered_with_503
 *   - TransferMailTest.nobody_is_told_of_a_transfer_that_failed
 */
package dev.back2code.katas.data05;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

final class Attempts {

    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01");

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
                if (!wasEndedByTheServer(failure)) {
                    throw failure;
                }
                pause(attempt);
            }
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
        long most = TimeUnit.MILLISECONDS.toNanos(1L << Math.min(attempt, 4));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
