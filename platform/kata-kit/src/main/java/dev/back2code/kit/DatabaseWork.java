package dev.back2code.kit;

import dev.back2code.backing.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a PostgreSQL server did in one database, counted by its extension {@code pg_stat_statements}: the same for JPA
 * and JDBC, in this JVM or another, embedded or in a container. Without what only begins or ends a transaction.
 *
 * @param statements one entry for each different text
 * @see <a href="https://www.postgresql.org/docs/17/pgstatstatements.html">pg_stat_statements</a>
 */
public record DatabaseWork(List<Statement> statements) {

    /**
     * @param text constants replaced by {@code $1}, {@code $2}, ...
     * @param calls how often it ran
     * @param rows how many rows it returned or changed
     * @param buffers pages of 8 kB that it touched, cached or not
     */
    public record Statement(String text, long calls, long rows, long buffers) {

        @Override
        public String toString() {
            return "%d x, %,d rows, %,d buffers: %s".formatted(calls, rows, buffers, text.replaceAll("\\s+", " "));
        }
    }

    static DatabaseWork of(Database maintenance, String name, Runnable work) {
        try (Connection connection = maintenance.connect()) {
            reset(connection, name);
            work.run();
            return new DatabaseWork(counted(connection, name));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void reset(Connection connection, String database) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT pg_stat_statements_reset(0, oid, 0) FROM pg_database WHERE datname = ?")) {
            statement.setString(1, database);
            statement.execute();
        }
    }

    private static List<Statement> counted(Connection connection, String database) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT query, calls, rows, shared_blks_hit + shared_blks_read FROM pg_stat_statements s "
                        + "JOIN pg_database d ON d.oid = s.dbid WHERE toplevel AND datname = ? "
                        + "AND query !~* '^\\s*(begin|start|commit|rollback|savepoint|release|set|show)\\M' "
                        + "ORDER BY 4 DESC, 1")) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                List<Statement> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(new Statement(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
                }
                return all;
            }
        }
    }

    public long calls() {
        return statements.stream().mapToLong(Statement::calls).sum();
    }

    public long rows() {
        return statements.stream().mapToLong(Statement::rows).sum();
    }

    public long buffers() {
        return statements.stream().mapToLong(Statement::buffers).sum();
    }

    /** One line for each statement, the costliest first. */
    @Override
    public String toString() {
        return statements.stream().map(Statement::toString).collect(Collectors.joining("\n  "));
    }
}
