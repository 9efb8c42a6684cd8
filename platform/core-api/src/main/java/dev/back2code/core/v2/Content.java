package dev.back2code.core.v2;

import org.jspecify.annotations.Nullable;

/**
 * What a note says.
 *
 * @param type media type of the text; only {@value #MARKDOWN} so far, also where a caller leaves it out
 */
record Content(@Nullable String type, @Nullable String text) {

    static final String MARKDOWN = "text/markdown";

    boolean isMarkdown() {
        return type == null || type.equals(MARKDOWN);
    }
}
