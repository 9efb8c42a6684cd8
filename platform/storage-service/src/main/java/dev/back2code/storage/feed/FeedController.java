package dev.back2code.storage.feed;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.seam.NoteFeed;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The route of the feed. */
@RestController
class FeedController {

    private final NoteFeed feed;

    FeedController(NoteFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/feed")
    FeedView page(Actor actor, @RequestParam Optional<String> cursor, @RequestParam(defaultValue = "20") int limit) {
        return FeedView.of(feed.page(actor, cursor, limit));
    }
}
