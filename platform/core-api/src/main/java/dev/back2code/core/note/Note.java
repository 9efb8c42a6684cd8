package dev.back2code.core.note;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;

/**
 * A note, as storage-service tells it and every version of this service's interface shows it in its own form.
 *
 * @param ownerId null where it is the caller
 * @param version counts the changes of title, body and tags
 * @param archivedAt null unless the note is archived
 */
public record Note(
        @JsonProperty(required = true) UUID id,
        @Nullable UUID ownerId,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String body,
        @JsonProperty(required = true) List<String> tags,
        @JsonProperty(required = true) long version,
        @JsonProperty(required = true) Instant createdAt,
        @JsonProperty(required = true) Instant updatedAt,
        @Nullable Instant archivedAt) {

    /** Changes with all that the note shows; storage-service compares it with {@code If-Match}. */
    public String etag() {
        return archivedAt == null ? etag(Long.toString(version)) : etag(version + "-archived");
    }

    /** Conditions that hold for a version of a note, whether it has been archived since or not. */
    public static String ifVersion(long version) {
        return etag(Long.toString(version)) + ", " + etag(version + "-archived");
    }

    private static String etag(String tag) {
        return new ETag(tag, false).formattedTag();
    }
}
