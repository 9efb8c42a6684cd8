package dev.back2code.kit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Another client of the same database with a transaction open, such as a second instance of the service: what it has
 * locked makes others wait, which forces an interleaving that would otherwise be a matter of luck.
 */
public final class Rival implements AutoCloseable {

    private static final Duration FIRST_ARRIVAL = Duration.ofSeconds(15);
    private static final Duration NEXT_ARRIVAL = Duration.ofSeconds(2);
    // pg_locks alone: a lock that is handed over is granted there before its new holder has woken up, whereas
    // pg_stat_activity is behind, and read once in a transaction. A waiting client's other locks tell its database.
    private static final String WAITING =
            "SELECT count(DISTINCT waits.pid) FROM pg_locks waits JOIN pg_locks has USING (pid) WHERE NOT waits.granted "
                    + "AND has.database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    private final Connection connection;

    Rival(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        this.connection = connection;
    }

    /** Runs a statement inside the open transaction; its locks stay until {@link #commit()}. */
    public void run(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits until each of {@code callers} has finished or waits inside the server for a lock. A caller that waits
     * anywhere else, such as for a lock of its own JVM, is not waited for longer than two seconds after the last one
     * that came. The first may take longer: it may be the first request of a cold service.
     *
     * @param finished how many callers have their answer
     */
    public void awaitArrivalOf(int callers, IntSupplier finished) {
        AtomicInteger arrived = new AtomicInteger();
        AtomicLong last = new AtomicLong(System.nanoTime());
        try {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(5))
                    .pollDelay(Duration.ZERO)
                    .atMost(FIRST_ARRIVAL)
                    .until(() -> {
                        int now = waiting() + finished.getAsInt();
                        if (arrived.getAndSet(now) != now) {
                            last.set(System.nanoTime());
                        }
                        return now >= callers || now > 0 && System.nanoTime() - last.get() > NEXT_ARRIVAL.toNanos();
                    });
        } catch (ConditionTimeoutException e) {
            // Then the interleaving is as far as this implementation lets it come.
        }
    }

    private int waiting() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WAITING);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    public void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rolls back what is not committed. */
    @Override
    public void close() {
        try (connection) {
            rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
