package dev.back2code.storage.problem;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether the database went away in the middle of a request, also at its commit. */
final class Outage {

    /** SQLSTATE classes: connection exception, insufficient resources, operator intervention (shutdown, crash). */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    /** What the pool says of a connection that it has given up; a rollback meets it, and hides what came before. */
    private static final String GIVEN_UP = "Connection is closed";

    private Outage() {}

    static boolean isIn(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told && isAway(told)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException told) {
        String state = told.getSQLState();
        return state == null ? GIVEN_UP.equals(told.getMessage()) : AWAY.contains(state.substring(0, 2));
    }
}
