package dev.back2code.kit;

/** A point in the life of a change to a note, at which a {@link Rival} makes everybody wait. */
public enum Boundary {
    /** What the caller has read is read; no row is locked by the statement yet. */
    UPDATE("CREATE TRIGGER %s BEFORE UPDATE ON notes FOR EACH STATEMENT EXECUTE FUNCTION %s()"),
    /** The last statement is done; nobody else sees the change yet. */
    COMMIT("CREATE CONSTRAINT TRIGGER %s AFTER UPDATE ON notes DEFERRABLE INITIALLY DEFERRED "
            + "FOR EACH ROW EXECUTE FUNCTION %s()");

    private final String trigger;

    Boundary(String trigger) {
        this.trigger = trigger;
    }

    /** Statements that make whoever comes here wait for the holder of {@link #lock()}. */
    String[] install() {
        String name = "hold_" + name().toLowerCase();
        return new String[] {
            "CREATE OR REPLACE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_xact_lock_shared(%d); RETURN NULL; END'"
                    .formatted(name, key()),
            "DROP TRIGGER IF EXISTS %s ON notes".formatted(name),
            trigger.formatted(name, name)
        };
    }

    String lock() {
        return "SELECT pg_advisory_xact_lock(%d)".formatted(key());
    }

    private int key() {
        return 20_000 + ordinal();
    }
}
