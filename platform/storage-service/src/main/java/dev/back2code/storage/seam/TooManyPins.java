package dev.back2code.storage.seam;

/** The user has as many pinned notes as there can be. Becomes 409. */
public final class TooManyPins extends RuntimeException {

    private TooManyPins(String message) {
        super(message);
    }

    public static TooManyPins of(int limit) {
        return new TooManyPins("%d notes are pinned already, and that is all there can be".formatted(limit));
    }
}
