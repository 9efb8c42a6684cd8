package dev.back2code.core.note;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a longer list.
 *
 * @param next the cursor that continues after the last item; null on the last page
 */
public record Page<T>(
        @JsonProperty(required = true) List<T> items,
        @Nullable String next) {}
