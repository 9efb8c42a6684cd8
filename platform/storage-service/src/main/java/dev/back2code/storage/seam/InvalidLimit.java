package dev.back2code.storage.seam;

/** The reader asked for more or fewer notes than one answer holds. Becomes 400. */
public final class InvalidLimit extends RuntimeException {

    private InvalidLimit(String message) {
        super(message);
    }

    public static InvalidLimit of(int limit) {
        return of(limit, 1000);
    }

    /** @param most that one answer holds */
    public static InvalidLimit of(int limit, int most) {
        return new InvalidLimit("a page holds 1 to %d notes, not %d".formatted(most, limit));
    }

    /** @param most that one request may ask about */
    public static InvalidLimit ofIds(int count, int most) {
        return new InvalidLimit("a request is about 1 to %d ids, not %d".formatted(most, count));
    }
}
