package dev.back2code.storage.seam;

/** The reader asked for more or fewer notes than one answer holds. Becomes 400. */
public final class InvalidLimit extends RuntimeException {

    private InvalidLimit(String message) {
        super(message);
    }

    public static InvalidLimit of(int limit) {
        return new InvalidLimit("a page holds 1 to 1000 notes, not %d".formatted(limit));
    }
}
