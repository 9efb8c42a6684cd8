package dev.back2code.experiment.traffic;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param status absent without an answer
 * @param body absent unless it is JSON
 */
public record Reply(
        Answered how, @Nullable Integer status, @Nullable JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String KEY_IN_USE = "\"urn:back2code:problem:idempotency-key-in-use\"";

    /** No answer came. */
    public static Reply none(Answered how) {
        return new Reply(how, null, null);
    }

    /** An answer, as its caller understands it. */
    public static Reply of(int status, String contentType, boolean retryAfter, String body) {
        boolean problem = contentType.startsWith("application/problem+json");
        return new Reply(how(status, problem, problem && retryAfter, body), status, json(body));
    }

    private static Answered how(int status, boolean problem, boolean comeBack, String body) {
        if (status < 400) {
            return Answered.DONE;
        }
        if (status == 408 || status == 504 && problem) {
            return Answered.LATE;
        }
        if (status == 409 && body.contains(KEY_IN_USE)) {
            return Answered.UNDER_WAY;
        }
        if (status < 500) {
            return Answered.REFUSED;
        }
        return status == 503 && comeBack ? Answered.UNAVAILABLE : Answered.BROKEN;
    }

    private static @Nullable JsonNode json(String body) {
        try {
            return body.isEmpty() ? null : JSON.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

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
