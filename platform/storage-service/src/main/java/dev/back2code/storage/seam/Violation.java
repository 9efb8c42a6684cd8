package dev.back2code.storage.seam;

/**
 * A rule of the domain that a caller has broken.
 *
 * @param field of the request that is to blame, such as {@code email}
 * @param sentence for the caller to read; nothing of how or where the data are stored
 */
public record Violation(Kind kind, String field, String sentence) {

    /** What the caller may do about it. */
    public enum Kind {
        /** Nothing is wrong with the request itself, but somebody was first. Becomes 409. */
        CONFLICT,
        /** The same request can never succeed. Becomes 422. */
        INVALID,
        /** What the request is about is not there, or no longer. Becomes 404. */
        MISSING
    }
}
