package dev.back2code.storage.seam;

/** The reader's cursor is none that the feed has handed out. Becomes 400. */
public final class InvalidCursor extends RuntimeException {

    private InvalidCursor(String message) {
        super(message);
    }

    public static InvalidCursor of(String cursor) {
        return new InvalidCursor("no position in the feed: '%s'".formatted(cursor));
    }
}
