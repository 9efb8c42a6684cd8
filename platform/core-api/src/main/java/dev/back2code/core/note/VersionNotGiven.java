package dev.back2code.core.note;

/** A change that does not say which version it is meant for could undo another's. Becomes 428. */
public final class VersionNotGiven extends RuntimeException {

    public VersionNotGiven() {
        super("a change needs the header If-Match with the ETag that was read");
    }
}
