package dev.back2code.core.note;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/**
 * Somebody of the caller's tenant.
 *
 * @param name empty if nobody has told it yet
 */
public record Person(
        @JsonProperty(required = true) UUID id,
        @JsonProperty(required = true) String name) {}
