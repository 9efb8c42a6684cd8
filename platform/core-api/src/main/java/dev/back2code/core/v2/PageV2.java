package dev.back2code.core.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.back2code.core.note.NoteSummary;
import dev.back2code.core.note.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the feed as version 2 shows it.
 *
 * @param next absent on the last page
 */
record PageV2(
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    static PageV2 of(Page<NoteSummary> page) {
        return new PageV2(page.items().stream().map(Item::of).toList(), page.next());
    }

    record Item(UUID id, String title, State state, Instant createdAt, Instant updatedAt) {

        static Item of(NoteSummary note) {
            return new Item(note.id(), note.title(), State.ACTIVE, note.createdAt(), note.updatedAt());
        }
    }
}
