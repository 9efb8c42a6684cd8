package dev.back2code.storage.seam;

import dev.back2code.storage.note.NoteId;

/** The actor may read the note, but not do this with it. Becomes 403. */
public final class NoteForbidden extends RuntimeException {

    private NoteForbidden(String message) {
        super(message);
    }

    public static NoteForbidden of(NoteId id, Permission permission) {
        return new NoteForbidden("note %s can be read, but not: %s".formatted(id.value(), permission));
    }
}
