package dev.back2code.kit.race;

import dev.back2code.backing.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/**
 * Another program on the same database with a transaction open, such as a script, a job or a second service. What it has
 * locked makes others wait.
 */
public final class Rival implements AutoCloseable {

    // It is never the victim of a deadlock, and never hangs a test.
    private static final String PATIENT = "SET deadlock_timeout = '20s'; SET lock_timeout = '5s'";

    private final String name;
    private final Connection connection;
    private final Picture picture;

    private Rival(String name, Connection connection, Picture picture) {
        this.name = name;
        this.connection = connection;
        this.picture = picture;
    }

    static Rival of(String name, Database database, Picture picture) {
        try {
            Connection connection = database.connect();
            try (var statement = connection.createStatement()) {
                statement.execute(PATIENT);
            }
            connection.setAutoCommit(false);
            return new Rival(name, connection, picture);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement inside the open transaction; its locks stay until that ends. */
    public void run(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            picture.begin(name, statement.toString());
            picture.end(name, statement.execute() ? Map.of() : Map.of("rows", statement.getUpdateCount()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void commit() {
        picture.add(name, "commit");
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void rollback() {
        picture.add(name, "rollback");
        end();
    }

    private void end() {
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
            end();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
