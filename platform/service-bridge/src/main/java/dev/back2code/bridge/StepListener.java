package dev.back2code.bridge;

import dev.back2code.bridge.Steps.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import org.postgresql.PGConnection;

/**
 * Turns JDBC calls into {@link Steps}. A change in auto-commit mode becomes a transaction of its own, which it is, so
 * that it has a moment between its statement and its commit as well.
 */
final class StepListener implements MethodExecutionListener {

    private static final String OPENED = "opened";

    private final Steps steps;
    private final PendingWrites written = new PendingWrites();

    StepListener(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        String actor = ActorFilter.current();
        if (actor == null) {
            return;
        }
        try {
            if (JdbcCalls.executes(call)) {
                beforeStatement(actor, call);
            } else if (JdbcCalls.commits(call)) {
                beforeCommit(actor, (Connection) call.getTarget());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {
        String actor = ActorFilter.current();
        if (actor == null) {
            return;
        }
        try {
            if (JdbcCalls.executes(call)) {
                afterStatement(actor, call);
            } else if (JdbcCalls.ends(call)) {
                afterEnd(actor, call);
            } else if (JdbcCalls.reads(call)) {
                int row = ((ResultSet) call.getTarget()).getRow();
                JdbcCalls.value(call).ifPresent(seen -> steps.saw(actor, row, seen.getKey(), seen.getValue()));
            }
        } catch (SQLException e) {
            throw sneaky(e);
        }
    }

    private void beforeStatement(String actor, MethodExecutionContext call) throws SQLException {
        Statement statement = (Statement) call.getTarget();
        Connection connection = statement.getConnection();
        String sql = JdbcCalls.sql(call);
        Kind kind = JdbcCalls.kind(sql);
        steps.before(actor, kind, sql, pid(connection));
        if (kind == Kind.WRITE) {
            written.add(connection);
            if (connection.getAutoCommit()) {
                connection.setAutoCommit(false);
                call.addCustomValue(OPENED, true);
            }
        }
    }

    private void afterStatement(String actor, MethodExecutionContext call) throws SQLException {
        steps.after(actor, outcome(call));
        if (call.getCustomValue(OPENED, Boolean.class) != null) {
            end(actor, ((Statement) call.getTarget()).getConnection(), call.getThrown() == null);
        }
    }

    private void end(String actor, Connection connection, boolean succeeded) throws SQLException {
        try {
            if (succeeded) {
                beforeCommit(actor, connection);
                connection.commit();
                steps.after(actor, Map.of());
            } else {
                connection.rollback();
            }
        } catch (SQLException e) {
            steps.after(actor, Map.of("error", described(e)));
            connection.rollback();
            throw e;
        } finally {
            written.remove(connection);
            connection.setAutoCommit(true);
        }
    }

    private void beforeCommit(String actor, Connection connection) throws SQLException {
        if (written.has(connection)) {
            steps.before(actor, Kind.COMMIT, "commit", pid(connection));
        }
    }

    private void afterEnd(String actor, MethodExecutionContext call) {
        Connection connection = (Connection) call.getTarget();
        if (written.remove(connection)) {
            Map<String, Object> outcome = outcome(call);
            if (!JdbcCalls.commits(call)) {
                outcome.put("sql", "rollback");
            }
            steps.after(actor, outcome);
        }
    }

    private static Map<String, Object> outcome(MethodExecutionContext call) {
        Map<String, Object> outcome = new HashMap<>();
        if (call.getThrown() instanceof SQLException failure) {
            outcome.put("error", described(failure));
        } else if (call.getResult() instanceof Number changed) {
            outcome.put("rows", changed.longValue());
        }
        return outcome;
    }

    private static String described(SQLException failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "")
                .lines()
                .findFirst()
                .orElse("");
        return failure.getSQLState() + " " + message.replaceFirst("^ERROR: ", "");
    }

    private static int pid(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    /** The proxied methods all declare it. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> RuntimeException sneaky(Exception failure) throws E {
        throw (E) failure;
    }
}
