package dev.back2code.kit;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Exceptions that requests failed on (5xx), inside the services, since the current test began. */
final class Failures {

    private static final String YOURS = " is yours to write (";

    private final Queue<Throwable> seen = new ConcurrentLinkedQueue<>();

    void add(Throwable failure) {
        seen.add(failure);
    }

    void clear() {
        seen.clear();
    }

    /** The message of the first stub that was called, if one was. */
    Optional<String> unwritten() {
        return seen.stream().flatMap(failure -> unwrittenIn(failure).stream()).findFirst();
    }

    static Optional<String> unwrittenIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (cause instanceof UnsupportedOperationException && message != null && message.contains(YOURS)) {
                return Optional.of(message);
            }
        }
        // A stub that was to tell what went wrong has thrown while it was asked.
        return Stream.of(failure.getSuppressed())
                .flatMap(other -> unwrittenIn(other).stream())
                .findFirst();
    }

    static Throwable rootOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The first exception that the service does not know as one of its own facts, such as "no such note". */
    Optional<Throwable> unexpected() {
        return seen.stream()
                .filter(failure -> !failure.getClass().getName().startsWith("dev.back2code."))
                .findFirst();
    }
}
