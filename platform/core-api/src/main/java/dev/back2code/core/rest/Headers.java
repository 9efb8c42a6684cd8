package dev.back2code.core.rest;

import dev.back2code.core.note.KeyNotGiven;
import dev.back2code.core.note.VersionNotGiven;
import dev.back2code.service.idempotency.IdempotencyKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The headers that a write needs. */
public final class Headers {

    private Headers() {}

    /**
     * The key of a create.
     *
     * @throws KeyNotGiven without one
     * @throws dev.back2code.service.idempotency.InvalidIdempotencyKey if it is no key
     */
    public static IdempotencyKey key(HttpHeaders headers) {
        List<String> values = headers.getOrEmpty(IdempotencyKey.HEADER);
        if (values.isEmpty()) {
            throw new KeyNotGiven();
        }
        return IdempotencyKey.parse(values);
    }

    /**
     * The condition of a change, all headers of that name taken together.
     *
     * @throws VersionNotGiven without one
     */
    public static String condition(HttpHeaders headers) {
        String condition = conditionIfAny(headers);
        if (condition == null) {
            throw new VersionNotGiven();
        }
        return condition;
    }

    public static @Nullable String conditionIfAny(HttpHeaders headers) {
        List<String> values = headers.getOrEmpty(HttpHeaders.IF_MATCH);
        return values.isEmpty() ? null : String.join(", ", values);
    }
}
