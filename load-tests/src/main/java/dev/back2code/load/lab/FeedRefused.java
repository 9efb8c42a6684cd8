package dev.back2code.load.lab;

import java.net.URI;
import java.time.Duration;

/** A page of the feed that was not answered with 200 in time. */
final class FeedRefused extends RuntimeException {

    private FeedRefused(String message) {
        super(message);
    }

    static FeedRefused of(URI page, int status) {
        return new FeedRefused("GET %s?%s was answered with %d".formatted(page.getPath(), page.getQuery(), status));
    }

    static FeedRefused late(URI page, Duration patience) {
        return new FeedRefused("GET %s?%s was not answered within %d s"
                .formatted(page.getPath(), page.getQuery(), patience.toSeconds()));
    }
}
