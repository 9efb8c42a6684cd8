package dev.back2code.core.v2;

import dev.back2code.core.note.Note;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A note as version 2 shows it. */
record NoteV2(
        UUID id,
        String title,
        Content content,
        List<String> tags,
        State state,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static NoteV2 of(Note note) {
        return new NoteV2(
                note.id(),
                note.title(),
                new Content(Content.MARKDOWN, note.body()),
                note.tags(),
                note.archivedAt() == null ? State.ACTIVE : State.ARCHIVED,
                note.version(),
                note.createdAt(),
                note.updatedAt());
    }
}
