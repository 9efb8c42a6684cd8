package dev.back2code.load.lab;

/** The learner's class cannot be loaded with requests yet; the message says why, as part of a sentence. */
public final class NotSolved extends RuntimeException {

    NotSolved(String reason) {
        super(reason);
    }

    static NotSolved untouched() {
        return new NotSolved("the stub is untouched");
    }

    static NotSolved because(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return new NotSolved(
                message == null ? cause.toString() : message.lines().findFirst().orElse(""));
    }
}
