package dev.back2code.core.note;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A note as a search finds it. It is the caller's own, or shared with the caller, and not archived.
 *
 * @param role what the note is to the caller: {@code owner}, {@code editor} or {@code viewer}
 */
public record FoundNote(
        @JsonProperty(required = true) UUID id,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) List<String> tags,
        @JsonProperty(required = true) Person owner,
        @JsonProperty(required = true) String role,
        @JsonProperty(required = true) Instant createdAt,
        @JsonProperty(required = true) Instant updatedAt) {}
