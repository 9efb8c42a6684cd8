package dev.back2code.core.note;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/** The tags of one of many notes. */
public record NoteTags(
        @JsonProperty(required = true) UUID note,
        @JsonProperty(required = true) List<String> tags) {}
