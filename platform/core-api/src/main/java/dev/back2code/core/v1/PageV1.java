package dev.back2code.core.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.back2code.core.note.FoundNote;
import dev.back2code.core.note.NoteSummary;
import dev.back2code.core.note.Page;
import dev.back2code.core.note.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list as version 1 shows it.
 *
 * @param next absent on the last page
 */
record PageV1<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    static PageV1<Item> ofFeed(Page<NoteSummary> page) {
        return of(page, Item::of);
    }

    static PageV1<Found> ofSearch(Page<FoundNote> page) {
        return of(page, Found::of);
    }

    private static <S, T> PageV1<T> of(Page<S> page, Function<S, T> item) {
        return new PageV1<>(page.items().stream().map(item).toList(), page.next());
    }

    /** A note of the feed. */
    record Item(UUID id, String title, Instant createdAt, Instant updatedAt) {

        static Item of(NoteSummary note) {
            return new Item(note.id(), note.title(), note.createdAt(), note.updatedAt());
        }
    }

    /** A note that was searched for. */
    record Found(
            UUID id, String title, List<String> tags, Person owner, String role, Instant createdAt, Instant updatedAt) {

        static Found of(FoundNote note) {
            return new Found(
                    note.id(),
                    note.title(),
                    note.tags(),
                    note.owner(),
                    note.role(),
                    note.createdAt(),
                    note.updatedAt());
        }
    }
}
