package dev.back2code.load.lab;

import java.net.URI;

/** A page of the feed that was not answered with 200. */
final class FeedRefused extends RuntimeException {

    private FeedRefused(String message) {
        super(message);
    }

    static FeedRefused of(URI page, int status) {
        return new FeedRefused("GET %s?%s was answered with %d".formatted(page.getPath(), page.getQuery(), status));
    }
}
