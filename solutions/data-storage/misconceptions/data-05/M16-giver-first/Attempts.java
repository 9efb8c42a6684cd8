/*
 * believed: >
 *   The giver is locked first and then the receiver, the same way each time; only 40001 is tried again, for
 *   nobody can lock in a circle.
 * wrong: >
 *   The same way by role is another way by row: who gives here receives there. The server ends one of the two
 *   with 40P01.
 * rejected-by:
 *   - TenantRaceTest.opposite_transfers_at_once_are_both_done
 *   - RetryTest.what_the_server_ends_at_a_statement_is_done_again
 *   - TenantRaceTest.no_unit_is_lost_or_made_in_any_order
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

    private static final int MOST = 5;
    private static final Set<String> TRY_AGAIN = Set.of("40001");

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
