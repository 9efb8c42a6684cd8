package dev.back2code.katas.data02;

import static dev.back2code.katas.data02.Board.NOON;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.katas.data02.Overview.Item;
import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an overview shows of unusual data, after changes, and to who asks for too much. */
@KataTest
@Tag("data-02")
@Tag("data-storage")
class OverviewEdgeTest {

    private final Actor reader = Actor.someone();
    private final Actor colleague = reader.colleague();

    @Test
    @Tag("core")
    void an_overview_shows_what_is_stored_now(StorageApi api, Sql sql) {
        Board board = new Board(sql);
        board.member(reader, "Ada");
        board.member(colleague, "Grace Murray");
        UUID own = board.note(reader, "plan", NOON, "draft");
        UUID shared = board.note(colleague, "report", NOON.minusSeconds(1), "old");
        board.share(shared, reader);
        Overview overview = new Overview(api, reader);
        overview.latest(20);

        board.member(colleague, "Grace Hopper");
        board.share(shared, reader.colleague());
        sql.run("UPDATE note_tags SET tag = 'new' WHERE note_id = ?", shared);
        api.as(reader)
                .header("If-Match", "*")
                .body(Map.of("title", "plan B", "tags", List.of("final")))
                .put("/notes/{id}", own);
        List<Item> shown = overview.latest(20);

        assertThat(shown)
                .withFailMessage(lesson("data-02 · M12")
                        .observed(
                                "between two calls 'plan' became 'plan B' with the tag 'final', Grace Murray became Grace Hopper, and her note got a second share and the tag 'new' for 'old'; the second call shows %s",
                                Overview.lines(shown))
                        .hurts(
                                "two instances of the service show two different truths, and each shows its own for ever")
                        .read("NoteOverview (as they are stored now)"))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        new Item(own, "plan B", List.of("final"), 0, "Ada"),
                        new Item(shared, "report", List.of("new"), 2, "Grace Hopper")));
    }

    @Test
    @Tag("stretch")
    void a_name_of_another_tenant_is_never_shown(StorageApi api, Sql sql) {
        Board board = new Board(sql);
        Actor elsewhere = colleague.elsewhere();
        board.member(elsewhere, "Admiral of another tenant");
        UUID note = board.note(colleague, "report", NOON, "a");
        board.share(note, reader);
        Overview overview = new Overview(api, reader);
        List<Item> unknown = overview.latest(20);
        board.member(colleague, "Grace");
        List<Item> known = overview.latest(20);

        assertThat(List.of(unknown, known))
                .withFailMessage(lesson("data-02 · M14")
                        .observed(
                                "a note's owner is a member of two tenants, at first only of the other one: the overview showed %s, then %s",
                                Overview.lines(unknown), Overview.lines(known))
                        .hurts("a name is personal data, and each tenant has its own")
                        .read("OverviewItem (ownerName)"))
                .isEqualTo(List.of(
                        List.of(new Item(note, "report", List.of("a"), 1, "")),
                        List.of(new Item(note, "report", List.of("a"), 1, "Grace"))));
    }

    @Test
    @Tag("stretch")
    void tags_come_as_they_are_stored(StorageApi api, Sql sql) {
        Board board = new Board(sql);
        String[] odd = {"B", "a, b", "c;d|e", "f\"g'h", "i\\j", "k{l}m", "null", "ö  ", "漢字", "😀", "\uFFFD"};
        board.note(reader, "odd", NOON, odd);

        List<String> shown = new Overview(api, reader).latest(20).getFirst().tags();

        assertThat(shown)
                .withFailMessage(lesson("data-02 · M15, M32")
                        .observed(
                                "a note has the %d tags %s and is shown with the %d tags %s",
                                odd.length, String.join(" · ", odd), shown.size(), String.join(" · ", shown))
                        .hurts(
                                "a tag that is two, or another, finds nothing when somebody clicks on it; a client that searches an order of its own misses it")
                        .read("OverviewItem (tags), briefs/data-02.md#theory (text is no list)"))
                .isEqualTo(List.of(odd));
    }

    @Test
    @Tag("stretch")
    void limits_out_of_range_are_refused_or_clamped(StorageApi api, Sql sql) {
        new Board(sql).fill(reader, 1_200, 1, 1);
        Overview overview = new Overview(api, reader);

        for (int limit : new int[] {1_000_000, Integer.MAX_VALUE, 1_001, 0, -1, Integer.MIN_VALUE}) {
            Answer answer = overview.ask(limit);

            int size = answer.status() == 200 ? Overview.items(answer).size() : 0;
            boolean refused = answer.status() == 400;
            boolean clamped = answer.status() == 200 && size >= 1 && size <= 1_000;
            assertThat(refused || clamped)
                    .withFailMessage(lesson("data-02 · M28")
                            .observed("limit=%d was answered with %d and %,d notes", limit, answer.status(), size)
                            .hurts("one request then reads and sends a whole table, or ends in a 500")
                            .read("NoteOverview (limit)"))
                    .isTrue();
        }
        int served = overview.latest(1_000).size();
        assertThat(served)
                .withFailMessage(lesson("data-02 · M29")
                        .observed("limit=1000 gave %,d of 1,200 notes", served)
                        .hurts("who asks for 1,000 counts on them, and takes a shorter answer for all there is")
                        .read("NoteOverview (limit)"))
                .isEqualTo(1_000);
    }
}
