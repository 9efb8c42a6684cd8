package dev.back2code.katas.sec03;

import dev.back2code.katas.sec03.RowSecurityTest.Tenant;
import dev.back2code.kit.Seams;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Works on one connection as the service's role, by SQL that names no tenant. */
final class Worker {

    static final String NEW_NOTE =
            "INSERT INTO notes VALUES (?, ?, gen_random_uuid(), 'a note', 'a body', 0, now(), now())";
    static final String NEW_SHARE = "INSERT INTO note_shares VALUES (?, ?, ?, 'viewer', now())";

    private final Connection connection;
    private final @Nullable Seams seams;

    /** The seam, as its own types say it. */
    interface Binding {
        void bind(Connection connection, UUID tenant) throws SQLException;
    }

    Worker(Connection connection) throws SQLException {
        this(connection, null);
    }

    /** @param seams to bind by */
    Worker(Connection connection, @Nullable Seams seams) throws SQLException {
        this.connection = connection;
        this.seams = seams;
        connection.setAutoCommit(false);
    }

    void begin(UUID tenant) throws SQLException {
        seams.behind("tenant-binding", Binding.class).bind(connection, tenant);
    }

    void end(boolean commit) throws SQLException {
        if (commit) {
            connection.commit();
        } else {
            connection.rollback();
        }
    }

    /** The ids of the notes that each table is about. */
    List<String> sees() throws SQLException {
        List<String> seen = new ArrayList<>();
        for (String table : Tables.ALL) {
            String id = table.equals("notes") ? "id" : "note_id";
            seen.add(ids("SELECT string_agg(%s::text, ' ' ORDER BY %s) FROM %s".formatted(id, id, table)));
        }
        return seen;
    }

    /** The one value, or how it failed; the transaction goes on. */
    private String ids(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            connection.rollback(before);
            return "fails (" + e.getSQLState() + ")";
        }
    }

    /** What all that comes to, in a transaction that is bound to nobody and is rolled back. */
    List<String> triesWithoutTenant(Tenant tenant) throws SQLException {
        List<String> tries = new ArrayList<>();
        for (String table : Tables.ALL) {
            tries.add("%s: %s rows".formatted(table, ids("SELECT count(*) FROM " + table)));
        }
        tries.add(attempt("update", "UPDATE notes SET title = 'changed'"));
        tries.add(attempt("delete", "DELETE FROM notes"));
        tries.add(attempt("insert", NEW_NOTE, UUID.randomUUID(), tenant.id()));
        connection.rollback();
        return tries;
    }

    /** Writes to {@code other} while bound to {@code own}; rolled back. */
    List<String> writesFor(Tenant own, Tenant other) throws SQLException {
        begin(own.id());
        List<String> tries = List.of(
                attempt("insert a note", NEW_NOTE, UUID.randomUUID(), other.id()),
                attempt("give a note away", "UPDATE notes SET tenant_id = ? WHERE id = ?", other.id(), own.note()),
                attempt("insert a share", NEW_SHARE, own.note(), other.id(), other.user()),
                attempt("insert a tag", "INSERT INTO note_tags VALUES (?, 'planted')", other.note()),
                attempt("update", "UPDATE notes SET title = 'changed' WHERE id = ?", other.note()),
                attempt("delete", "DELETE FROM note_shares WHERE note_id = ?", other.note()));
        connection.rollback();
        return tries;
    }

    private String attempt(String what, String sql, Object... values) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return "%s: %d rows".formatted(what, statement.executeUpdate());
        } catch (SQLException e) {
            connection.rollback(before);
            return what + ": " + (e.getSQLState().equals("42501") ? "refused" : "fails (" + e.getSQLState() + ")");
        }
    }
}
