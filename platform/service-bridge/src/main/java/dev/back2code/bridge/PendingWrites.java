package dev.back2code.bridge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;

/** The connections whose open transaction has changed something, as known by their server process. */
final class PendingWrites {

    private final Set<PGConnection> connections = ConcurrentHashMap.newKeySet();

    void add(Connection connection) {
        connections.add(physical(connection));
    }

    boolean has(Connection connection) {
        return connections.contains(physical(connection));
    }

    boolean remove(Connection connection) {
        return connections.remove(physical(connection));
    }

    // Each borrower gets another wrapper of the pool.
    private static PGConnection physical(Connection connection) {
        try {
            return connection.unwrap(PGConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
