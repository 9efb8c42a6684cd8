package dev.back2code.kit.race;

import dev.back2code.backing.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Who waits inside the server. */
final class Waits implements AutoCloseable {

    // pg_locks rather than pg_stat_activity: a lock that is handed over is granted there before its new holder has
    // woken
    // up. A deferrable read-only transaction waits for no lock, but for a snapshot that is safe.
    private static final String WAITS = "SELECT EXISTS (SELECT FROM pg_locks WHERE pid = ? AND NOT granted) "
            + "OR cardinality(pg_safe_snapshot_blocking_pids(?)) > 0";

    private final Connection connection;

    Waits(Database database) {
        try {
            connection = database.connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One turn of the server. */
    void turn() {
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1")) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param pid a server process */
    boolean includes(int pid) {
        try (PreparedStatement statement = connection.prepareStatement(WAITS)) {
            statement.setInt(1, pid);
            statement.setInt(2, pid);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
