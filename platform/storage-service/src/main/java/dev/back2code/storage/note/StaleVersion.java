package dev.back2code.storage.note;

/** The note has changed since the caller read it. Becomes 412. */
public final class StaleVersion extends RuntimeException {

    private StaleVersion(String message) {
        super(message);
    }

    static StaleVersion of(Note note) {
        return new StaleVersion(
                "note %s is at version %d, read it again".formatted(note.id().value(), note.version()));
    }
}
