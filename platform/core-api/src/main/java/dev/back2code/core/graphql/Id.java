package dev.back2code.core.graphql;

import java.util.UUID;

/**
 * An argument of the scalar {@code ID}: here always a UUID. As a UUID alone Spring would bind blanks to null, where the
 * schema demands a value.
 */
record Id(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static Id valueOf(String text) {
        return new Id(UUID.fromString(text));
    }
}
