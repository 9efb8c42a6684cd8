package dev.back2code.core.note;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/** A note as the feed lists it. It is the caller's own, and not archived. */
public record NoteSummary(
        @JsonProperty(required = true) UUID id,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) Instant createdAt,
        @JsonProperty(required = true) Instant updatedAt) {}
