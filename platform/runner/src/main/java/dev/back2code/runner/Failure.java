package dev.back2code.runner;

import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;

/** What to show of a test's exception. */
final class Failure {

    private static final String BACKING = "dev.back2code.backing.BackingFailure";

    private Failure() {}

    /** An assertion's message as it is; any other exception with its type. */
    static String message(TestExecutionResult result) {
        return result.getThrowable().map(Failure::text).orElse("");
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof AssertionError && message != null ? message.strip() : failure.toString();
    }

    /** The line that says why no verdict can be had, if the servers and not the learner's class are the reason. */
    static Optional<String> ofServers(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().equals(BACKING)) {
                return Optional.ofNullable(cause.getMessage());
            }
        }
        return Optional.empty();
    }
}
