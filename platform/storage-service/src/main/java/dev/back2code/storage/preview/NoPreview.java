package dev.back2code.storage.preview;

import dev.back2code.storage.note.NoteId;

/** There is nothing to preview. Becomes 404. */
public final class NoPreview extends RuntimeException {

    private NoPreview(String message) {
        super(message);
    }

    static NoPreview of(NoteId note) {
        return new NoPreview("no link to preview in note %s".formatted(note.value()));
    }

    static NoPreview withoutServer() {
        return new NoPreview("no preview server is configured");
    }
}
