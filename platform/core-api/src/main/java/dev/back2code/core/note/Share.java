package dev.back2code.core.note;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * That a note is shared with somebody.
 *
 * @param role {@code editor} or {@code viewer}
 */
public record Share(
        @JsonProperty(required = true) Person user,
        @JsonProperty(required = true) String role,
        @JsonProperty(required = true) Instant sharedAt) {}
