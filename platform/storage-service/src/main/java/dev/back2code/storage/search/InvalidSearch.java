package dev.back2code.storage.search;

/** Nobody can have written what is searched for. Becomes 400. */
public final class InvalidSearch extends RuntimeException {

    InvalidSearch(int longest) {
        super("text and tag to search for are at most %d characters of text".formatted(longest));
    }
}
