package dev.back2code.storage.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.back2code.storage.note.NoteSummary;
import dev.back2code.storage.note.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the feed as this service shows it.
 *
 * @param next absent on the last page
 */
record FeedView(
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    static FeedView of(Page<NoteSummary> page) {
        return new FeedView(
                page.items().stream().map(Item::of).toList(), page.next().orElse(null));
    }

    record Item(UUID id, String title, Instant createdAt, Instant updatedAt) {

        static Item of(NoteSummary note) {
            return new Item(note.id().value(), note.title(), note.createdAt(), note.updatedAt());
        }
    }
}
