package dev.back2code.storage.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of a link before following it.
 *
 * @param title absent if the page has none
 */
record Preview(
        URI link,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String title) {}
