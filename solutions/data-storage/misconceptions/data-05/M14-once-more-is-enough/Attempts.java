/*
 * believed: "Two in a row are bad luck; who fails twice has another problem."
 * wrong: "With ten at work on one row the second attempt meets the next one. It is not luck, it is a queue."
 * rejected-by:
 *   - RetryTest.what_the_server_ends_at_a_statement_is_done_again
 *   - TransferMailTest.a_transfer_that_was_tried_three_times_is_told_once
 *   - RetryTest.a_conflict_without_end_is_answered_with_503
 *   - RetryTest.what_the_server_ends_at_the_commit_is_done_again
 */
package dev.back2code.katas.data05;

import dev.back2code.storage.seam.Busy;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

final class Attempts {

    private static final int MOST = 2;
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
                if (attempt == MOST) {
                    throw Busy.after(attempt, failure);
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
        long most = TimeUnit.MILLISECONDS.toNanos(1L << attempt);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
