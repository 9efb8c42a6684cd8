package dev.back2code.storage.seam;

import dev.back2code.storage.note.NoteId;

/** The note would be left without an editor. Becomes 409. */
public final class LastEditor extends RuntimeException {

    private LastEditor(String message) {
        super(message);
    }

    public static LastEditor of(NoteId note) {
        return new LastEditor("note %s has no other editor".formatted(note.value()));
    }
}
