package dev.back2code.service.idempotency;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the caller calls one intent, however often it is sent (draft-ietf-httpapi-idempotency-key-header).
 *
 * @param value 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    /** Set to {@code true} where the answer is the one to an earlier request with the same key. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /** A string of RFC 8941, 3.3.3: quoted, and only a quote or a backslash is escaped. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");

    /** @throws InvalidIdempotencyKey if the value is no key */
    public IdempotencyKey {
        if (!VISIBLE.matcher(value).matches()) {
            throw new InvalidIdempotencyKey();
        }
    }

    /**
     * The key that a header names, quoted as the draft wants it or bare.
     *
     * @param values of all headers of that name, at least one
     * @throws InvalidIdempotencyKey if they are not one key
     */
    public static IdempotencyKey parse(List<String> values) {
        if (values.size() != 1) {
            throw new InvalidIdempotencyKey();
        }
        return parse(values.getFirst());
    }

    private static IdempotencyKey parse(String value) {
        if (!value.startsWith("\"")) {
            return new IdempotencyKey(value);
        }
        Matcher quoted = QUOTED.matcher(value);
        if (!quoted.matches()) {
            throw new InvalidIdempotencyKey();
        }
        return new IdempotencyKey(quoted.group(1).replaceAll("\\\\(.)", "$1"));
    }

    /** As a header's value. */
    public String quoted() {
        return '"' + value.replaceAll("[\"\\\\]", "\\\\$0") + '"';
    }
}
