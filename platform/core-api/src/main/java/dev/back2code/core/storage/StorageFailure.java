package dev.back2code.core.storage;

import org.jspecify.annotations.Nullable;

/** storage-service gave no answer that can be used. */
public final class StorageFailure extends RuntimeException {

    /** How it failed. */
    public enum Kind {
        /** Nothing was sent. Becomes 503. */
        NOT_REACHED,
        /** The connection ended before there was an answer. Becomes 503. */
        LOST,
        /** The answer was not there in time. Becomes 504. */
        LATE,
        /** The answer makes no sense, is not complete or has no end. Becomes 502. */
        UNUSABLE
    }

    private final Kind kind;
    private final boolean write;

    StorageFailure(Kind kind, boolean write, @Nullable Throwable cause) {
        super("%s, %s".formatted(kind, write ? "write" : "read"), cause);
        this.kind = kind;
        this.write = write;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether nobody knows if a change was made: a remote call has a third outcome besides done and not done. */
    public boolean isOutcomeUnknown() {
        return write && kind != Kind.NOT_REACHED;
    }
}
