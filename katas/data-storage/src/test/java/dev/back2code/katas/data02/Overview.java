package dev.back2code.katas.data02;

import static dev.back2code.kit.Lesson.lesson;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.StorageApi;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One reader's overview over HTTP. */
record Overview(StorageApi api, Actor reader) {

    record Item(UUID id, String title, List<String> tags, int shareCount, String ownerName) {}

    private record Listing(List<Item> items) {}

    /** The raw answer. */
    Answer ask(int limit) {
        return api.as(reader).queryParam("limit", limit).get("/overview");
    }

    List<Item> latest(int limit) {
        Answer answer = ask(limit);
        if (answer.status() != 200) {
            throw new AssertionError(lesson("data-02")
                    .observed("limit=%d was answered with %d: %s", limit, answer.status(), answer.text())
                    .hurts("a list that fails on one of its notes shows none of the others either")
                    .read("NoteOverview, OverviewItem")
                    .get());
        }
        return items(answer);
    }

    static List<Item> items(Answer answer) {
        return answer.as(Listing.class).items();
    }

    List<UUID> ids(int limit) {
        return latest(limit).stream().map(Item::id).toList();
    }

    /** For failures: all that a list shows. */
    static String lines(List<Item> items) {
        return items.stream()
                .map(item -> "'%s' by '%s', %d shares, tags %s"
                        .formatted(item.title(), item.ownerName(), item.shareCount(), item.tags()))
                .collect(Collectors.joining("; ", "[", "]"));
    }
}
