package dev.back2code.storage.problem;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what the database said in what became of it on the way up. */
final class Refusal {

    /** SQLSTATE class of integrity constraint violations. */
    private static final String INTEGRITY = "23";

    private Refusal() {}

    /** The innermost refusal among the causes: a batch wraps the one that the server sent. */
    static Optional<SQLException> in(Throwable failure) {
        SQLException innermost = null;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && isIntegrity(refusal)) {
                innermost = refusal;
            }
        }
        return Optional.ofNullable(innermost);
    }

    private static boolean isIntegrity(SQLException refusal) {
        return refusal.getSQLState() != null && refusal.getSQLState().startsWith(INTEGRITY);
    }
}
