package dev.back2code.kit;

/** The learner's code cannot be put into a service yet; the message says why, as part of a sentence. */
public final class NotSolved extends RuntimeException {

    public NotSolved(String reason) {
        super(reason);
    }

    static NotSolved untouched() {
        return new NotSolved("the stub is untouched");
    }

    /** Since something failed: the message is that of the innermost cause. */
    public static NotSolved because(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return new NotSolved(
                message == null ? cause.toString() : message.lines().findFirst().orElse(""));
    }
}
