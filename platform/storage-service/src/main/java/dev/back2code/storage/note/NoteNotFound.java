package dev.back2code.storage.note;

/** The actor has no such note. Says the same whether it does not exist or is another's. Becomes 404. */
public final class NoteNotFound extends RuntimeException {

    private NoteNotFound(String message) {
        super(message);
    }

    public static NoteNotFound of(NoteId id) {
        return new NoteNotFound("no note %s".formatted(id.value()));
    }
}
