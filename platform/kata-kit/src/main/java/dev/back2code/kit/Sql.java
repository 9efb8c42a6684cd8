package dev.back2code.kit;

import dev.back2code.backing.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service's database from beside the service: for arranging a test, and as the witness of what is true. One
 * connection serves all: to open one costs more than most of what is asked of it.
 */
public final class Sql implements AutoCloseable {

    private final Database database;
    private @Nullable Connection open;

    public Sql(Database database) {
        this.database = database;
    }

    /**
     * Runs one statement in a transaction of its own. Values may be {@link Instant}s.
     *
     * @throws IllegalStateException if the server refuses it
     */
    public void run(String sql, Object... values) {
        refusalOf(sql, values).ifPresent(refusal -> {
            throw new IllegalStateException(refusal);
        });
    }

    /** What the server says against the statement, with SQLState and constraint; empty if it runs it. */
    public synchronized Optional<SQLException> refusalOf(String sql, Object... values) {
        try (PreparedStatement statement = bind(connection().prepareStatement(sql), values)) {
            statement.execute();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }

    /** The one number that a query returns. */
    public long number(String sql, Object... values) {
        return column(Long.class, sql, values).getFirst();
    }

    /** The first column of all rows. */
    public synchronized <T> List<T> column(Class<T> type, String sql, Object... values) {
        try (PreparedStatement statement = bind(connection().prepareStatement(sql), values);
                ResultSet rows = statement.executeQuery()) {
            List<T> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getObject(1, type));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws SQLException {
        Connection present = open;
        if (present == null || present.isClosed()) {
            present = database.connect();
            open = present;
        }
        return present;
    }

    /** Gives the connection back. */
    @Override
    public synchronized void close() {
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException e) {
            // The server has closed it.
        }
    }

    private static PreparedStatement bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }
}
