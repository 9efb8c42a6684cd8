package dev.back2code.kit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Another client of the same database with a transaction open, such as a second instance of the service: what it has
 * locked makes others wait, which forces an interleaving that would otherwise be a matter of luck.
 */
public final class Rival implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    // pg_locks and not the wait event: a lock that is handed over is granted there before its new holder has woken up.
    private static final String WAITING = "SELECT count(DISTINCT pid) FROM pg_locks JOIN pg_stat_activity USING (pid) "
            + "WHERE NOT granted AND datname = current_database()";

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
     * anywhere else, such as for a lock of its own JVM, is not waited for longer than two seconds.
     *
     * @param finished how many callers have their answer
     */
    public void awaitArrivalOf(int callers, IntSupplier finished) {
        try {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(5))
                    .pollDelay(Duration.ZERO)
                    .atMost(PATIENCE)
                    .until(() -> waiting() + finished.getAsInt() >= callers);
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

    /** Rolls back what is not committed. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
