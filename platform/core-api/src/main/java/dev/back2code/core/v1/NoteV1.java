package dev.back2code.core.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.back2code.core.note.Note;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as version 1 shows it.
 *
 * @param archivedAt absent unless the note is archived
 */
record NoteV1(
        UUID id,
        String title,
        String body,
        List<String> tags,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant archivedAt) {

    static NoteV1 of(Note note) {
        return new NoteV1(
                note.id(),
                note.title(),
                note.body(),
                note.tags(),
                note.version(),
                note.createdAt(),
                note.updatedAt(),
                note.archivedAt());
    }
}
