package dev.back2code.chaos.traffic;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param status absent without an answer
 * @param body absent unless it is JSON
 */
public record Reply(
        Answered how, @Nullable Integer status, @Nullable JsonNode body) {

    /** The note's id, if the answer shows a note. */
    public @Nullable String note() {
        return body != null && body.path("id").isString() ? body.path("id").asString() : null;
    }

    /** The note's version, if the answer shows a note. */
    public @Nullable Long version() {
        return body != null && body.path("version").isNumber()
                ? body.path("version").asLong()
                : null;
    }
}
