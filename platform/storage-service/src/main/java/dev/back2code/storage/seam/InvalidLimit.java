package dev.back2code.storage.seam;

/** The reader asked for a page size that the feed does not serve. Becomes 400. */
public final class InvalidLimit extends RuntimeException {

    private InvalidLimit(String message) {
        super(message);
    }

    public static InvalidLimit of(int limit) {
        return new InvalidLimit("a page holds 1 to 1000 notes, not %d".formatted(limit));
    }
}
