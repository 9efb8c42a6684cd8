package dev.back2code.storage.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as this service shows it.
 *
 * @param archivedAt absent unless the note is archived
 */
public record NoteView(
        UUID id,
        UUID ownerId,
        String title,
        String body,
        SortedSet<String> tags,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant archivedAt) {

    static NoteView of(Note note) {
        return new NoteView(
                note.id().value(),
                note.ownerId().value(),
                note.title(),
                note.body(),
                note.tags(),
                note.version(),
                note.createdAt(),
                note.updatedAt(),
                note.archivedAt().orElse(null));
    }

    public String etag() {
        return IfMatch.etag(version, archivedAt != null).formattedTag();
    }
}
