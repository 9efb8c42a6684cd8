package dev.back2code.bridge;

import dev.back2code.bridge.Steps.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;

/** What a JDBC call is about. */
final class JdbcCalls {

    private static final Pattern LOCKING_CLAUSE =
            Pattern.compile("\\bfor\\s+(no\\s+key\\s+)?update\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGE =
            Pattern.compile("\\b(insert\\s+into|update|delete\\s+from|merge\\s+into)\\b", Pattern.CASE_INSENSITIVE);
    private static final String WRAPPED_BY_THE_POOL = " wrapping ";

    private JdbcCalls() {}

    static boolean executes(MethodExecutionContext call) {
        return call.getTarget() instanceof Statement
                && call.getMethod().getName().startsWith("execute");
    }

    static boolean commits(MethodExecutionContext call) {
        return call.getTarget() instanceof Connection
                && call.getMethod().getName().equals("commit");
    }

    static boolean ends(MethodExecutionContext call) {
        return commits(call)
                // Back to a savepoint is no end.
                || call.getTarget() instanceof Connection
                        && call.getMethod().getName().equals("rollback")
                        && call.getMethod().getParameterCount() == 0;
    }

    static boolean reads(MethodExecutionContext call) {
        return call.getTarget() instanceof ResultSet
                && call.getMethod().getName().startsWith("get")
                && call.getMethodArgs() != null
                && call.getMethodArgs().length > 0
                && call.getThrown() == null;
    }

    /** Column and value that the call has read. */
    static Optional<Map.Entry<String, String>> value(MethodExecutionContext call) throws SQLException {
        Object column = call.getMethodArgs()[0];
        String value = String.valueOf(call.getResult());
        if (column instanceof Integer index) {
            ResultSet rows = (ResultSet) call.getTarget();
            return Optional.of(Map.entry(rows.getMetaData().getColumnLabel(index), value));
        }
        return column instanceof String label ? Optional.of(Map.entry(label, value)) : Optional.empty();
    }

    /** The text that is executed; the driver shows a prepared statement with its values. */
    static String sql(MethodExecutionContext call) {
        Object[] arguments = call.getMethodArgs();
        if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
            return sql;
        }
        String text = call.getTarget().toString();
        int start = text.indexOf(WRAPPED_BY_THE_POOL);
        return start < 0 ? text : text.substring(start + WRAPPED_BY_THE_POOL.length());
    }

    static Kind kind(String sql) {
        return CHANGE.matcher(LOCKING_CLAUSE.matcher(sql).replaceAll("")).find() ? Kind.WRITE : Kind.READ;
    }
}
