package dev.back2code.kit.race;

/** Where an actor of a {@link Play} stands still. */
public enum Stop {
    /** Before its next statement that only reads. */
    READ,
    /** Before its next statement that changes rows. */
    WRITE,
    /** Before it commits a transaction that has changed rows; a statement in auto-commit mode is such a transaction. */
    COMMIT,
    /** Before its next command to Redis. */
    REDIS,
    /** Before any of the four. */
    STEP;

    boolean holds(String kind) {
        return this == STEP || name().equals(kind);
    }
}
