package dev.back2code.core.note;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * With whom one of many notes is shared.
 *
 * @param shares oldest first
 */
public record NoteShares(
        @JsonProperty(required = true) UUID note,
        @JsonProperty(required = true) List<With> shares) {

    /**
     * That the note is shared with somebody.
     *
     * @param role {@code editor} or {@code viewer}
     */
    public record With(
            @JsonProperty(required = true) UUID user,
            @JsonProperty(required = true) String role,
            @JsonProperty(required = true) Instant sharedAt) {}
}
