package dev.back2code.katas.data03;

import static dev.back2code.kit.Lesson.lesson;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.Call;
import dev.back2code.kit.StorageApi;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reader's feed over HTTP. */
record Feed(StorageApi api, Actor reader) {

    record Item(UUID id) {}

    record Page(List<Item> items, @Nullable String next) {

        List<UUID> ids() {
            return items.stream().map(Item::id).toList();
        }
    }

    /** The raw answer; a null cursor asks for the first page. */
    Answer ask(@Nullable String cursor, int limit) {
        Call request = api.as(reader).queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/feed");
    }

    Page page(@Nullable String cursor, int limit) {
        Answer answer = ask(cursor, limit);
        if (answer.status() != 200) {
            throw new AssertionError(lesson("data-03")
                    .observed(
                            "limit=%d with %s was answered with %d: %s",
                            limit,
                            cursor == null ? "no cursor" : "a cursor of this feed",
                            answer.status(),
                            answer.text())
                    .hurts(
                            "a client that only follows what the feed has handed out, or asks again after a lost answer, is stuck")
                    .read("NoteFeed (cursor)")
                    .get());
        }
        return page(answer);
    }

    static Page page(Answer answer) {
        return answer.with(200).as(Page.class);
    }

    /** All ids from the first page to the last, with something done between pages. */
    List<UUID> walk(int limit, Consumer<Page> afterEachPage) {
        List<UUID> seen = new ArrayList<>();
        Page page = page(null, limit);
        // A feed whose pages never end is cut here and fails on its repetitions.
        for (int pages = 0; pages < 60; pages++) {
            seen.addAll(page.ids());
            afterEachPage.accept(page);
            if (page.next() == null) {
                return seen;
            }
            page = page(page.next(), limit);
        }
        return seen;
    }

    List<UUID> walk(int limit) {
        return walk(limit, page -> {});
    }

    /** The cursor behind the first {@code pages} pages. */
    String cursorAfter(int pages, int limit) {
        String cursor = null;
        for (int i = 1; i <= pages; i++) {
            Page page = page(cursor, limit);
            cursor = page.next();
            if (page.items().size() != limit) {
                throw new AssertionError(lesson("data-03")
                        .observed(
                                "page %d of a feed of 200,000 notes has %,d notes, where %,d were asked for",
                                i, page.items().size(), limit)
                        .hurts(
                                "clients count on the size that they asked for: a short page looks like the last, a longer one has no room")
                        .read("NoteFeed (limit)")
                        .get());
            }
            if (cursor == null) {
                throw new AssertionError(lesson("data-03")
                        .observed("page %d of a feed of 200,000 notes has all of its %,d notes and no next", i, limit)
                        .hurts("the walk ends here: whoever follows 'next' never sees the rest")
                        .read("Page (next)")
                        .get());
            }
        }
        return String.valueOf(cursor);
    }
}
