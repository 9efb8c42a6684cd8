package dev.back2code.katas.data02;

import static dev.back2code.katas.data02.Board.NOON;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.katas.data02.Overview.Item;
import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an overview shows of a note. */
@KataTest
@Tag("data-02")
@Tag("data-storage")
class OverviewItemTest {

    private final Actor reader = Actor.someone();
    private final Actor colleague = reader.colleague();

    @Test
    @Tag("core")
    void notes_without_tags_shares_or_a_known_owner_are_listed(StorageApi api, Sql sql) {
        Board board = new Board(sql);
        UUID bare = board.note(reader, "bare", NOON);
        UUID tagged = board.note(reader, "tagged", NOON.minusSeconds(1), "draft");
        UUID shared = board.note(reader, "shared", NOON.minusSeconds(2));
        board.share(shared, colleague);

        List<Item> unknown = new Overview(api, reader).latest(20);
        board.member(reader, "Ada");
        List<Item> known = new Overview(api, reader).latest(20);

        requireSame(
                List.of(
                        new Item(bare, "bare", List.of(), 0, ""),
                        new Item(tagged, "tagged", List.of("draft"), 0, ""),
                        new Item(shared, "shared", List.of(), 1, "")),
                unknown,
                "of three notes one has only a tag, one only a share and one nothing, and their owner has left the tenant",
                "M5");
        requireSame(
                unknown.stream()
                        .map(item -> new Item(item.id(), item.title(), item.tags(), item.shareCount(), "Ada"))
                        .toList(),
                known,
                "then the owner is a member again, as Ada",
                "M5");
    }

    @Test
    @Tag("core")
    void tags_and_shares_do_not_multiply_each_other(StorageApi api, Sql sql) {
        Board board = new Board(sql);
        board.member(reader, "Ada");
        UUID note = board.note(reader, "plan", NOON, "e", "d", "c", "b", "a");
        board.share(note, colleague, reader.colleague(), reader.colleague());

        requireSame(
                List.of(new Item(note, "plan", List.of("a", "b", "c", "d", "e"), 3, "Ada")),
                new Overview(api, reader).latest(20),
                "a note has the tags a to e and is shared with three people",
                "M3, M4");
    }

    @Test
    @Tag("core")
    void a_note_that_is_own_and_shared_comes_once(StorageApi api, Sql sql) {
        Board board = new Board(sql);
        board.member(reader, "Ada");
        List<Item> expected = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            UUID note = board.note(reader, "note " + i, NOON.minusSeconds(i));
            board.share(note, reader, colleague);
            expected.add(new Item(note, "note " + i, List.of(), 2, "Ada"));
        }

        requireSame(
                expected.subList(0, 6),
                new Overview(api, reader).latest(6),
                "ten notes are the reader's own and are also shared with the reader, who asks for six",
                "M16");
    }

    private static void requireSame(List<Item> expected, List<Item> shown, String situation, String misconception) {
        assertThat(shown)
                .withFailMessage(lesson("data-02 · " + misconception)
                        .observed(
                                "%s;%n  the overview should show %s%n  and shows %s",
                                situation, Overview.lines(expected), Overview.lines(shown))
                        .hurts(
                                "a list that is quick and wrong is believed: somebody counts on the number that it shows")
                        .read("OverviewItem, briefs/data-02.md#theory (what a join returns)"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
