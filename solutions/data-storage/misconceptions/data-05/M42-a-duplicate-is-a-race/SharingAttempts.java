package dev.back2code.katas.data05;

import dev.back2code.storage.seam.Busy;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

final class SharingAttempts {

    private static final int MOST = 5;
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "23505");

    private final TransactionTemplate transaction;

    SharingAttempts(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** @throws Busy after five attempts */
    <T> T inTransaction(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                // Around the whole transaction, since the commit can fail as well.
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

    // By the SQLSTATE: the exception's type is another one for a statement than for a commit.
    private static boolean wasEndedByTheServer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException server && server.getSQLState() != null) {
                return TRY_AGAIN.contains(server.getSQLState());
            }
        }
        return false;
    }

    // By chance, so that those who met do not meet again; at most 2, 4, 8, 16 ms, and no connection is held.
    private static void pause(int attempt) {
        long most = TimeUnit.MILLISECONDS.toNanos(1L << attempt);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
