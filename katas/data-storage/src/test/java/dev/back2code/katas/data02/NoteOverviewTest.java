package dev.back2code.katas.data02;

import static dev.back2code.katas.data02.Board.BY_ID_DESCENDING;
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

/** Which notes an overview shows, and in which order. */
@KataTest
@Tag("data-02")
@Tag("data-storage")
class NoteOverviewTest {

    private final Actor reader = Actor.someone();
    private final Actor colleague = reader.colleague();

    @Test
    @Tag("core")
    void own_and_shared_notes_come_newest_first(StorageApi api, Sql sql) {
        Board board = new Board(sql);
        List<UUID> newestFirst = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<UUID> atOnce = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                boolean own = (i + k) % 2 == 0;
                UUID note = board.note(own ? reader : colleague, "Meeting", NOON.minusSeconds(i));
                if (!own) {
                    board.share(note, reader);
                }
                atOnce.add(note);
            }
            newestFirst.addAll(atOnce.stream().sorted(BY_ID_DESCENDING).toList());
        }

        for (int limit : new int[] {32, 9}) {
            List<UUID> shown = new Overview(api, reader).ids(limit);

            List<UUID> expected = newestFirst.subList(0, limit);
            long missing = expected.stream().filter(id -> !shown.contains(id)).count();
            assertThat(shown)
                    .withFailMessage(lesson("data-02 · M19, M20")
                            .observed(
                                    "of 16 own and 16 shared notes, all called 'Meeting' and four to a timestamp, limit=%d showed %d; %d of the newest %d are missing%s",
                                    limit,
                                    shown.size(),
                                    missing,
                                    limit,
                                    missing == 0 && shown.size() == limit ? ", but the order is another" : "")
                            .hurts("what somebody wrote a minute ago is not where they look for it")
                            .read("NoteOverview (order), briefs/data-02.md#theory (what comes back in which order)"))
                    .isEqualTo(expected);
        }
    }

    @Test
    @Tag("core")
    void only_what_the_actor_may_see_is_listed(StorageApi api, Sql sql) {
        Board board = new Board(sql);
        UUID own = board.note(reader, "mine", NOON);
        UUID shared = board.note(colleague, "shared with me", NOON.minusSeconds(1));
        board.share(shared, reader);
        UUID toEdit = board.note(colleague, "shared with me to edit", NOON.minusMillis(1_500));
        board.share(toEdit, reader);
        sql.run("UPDATE note_shares SET role = 'editor' WHERE note_id = ?", toEdit);
        board.share(board.note(colleague, "shared with another", NOON.minusSeconds(2)), reader.colleague());
        board.note(colleague, "private", NOON.minusSeconds(3));
        board.note(reader.elsewhere(), "the same user's, of another tenant", NOON.minusSeconds(4));
        board.share(board.note(colleague.elsewhere(), "another tenant's, shared here", NOON.minusSeconds(5)), reader);
        board.share(
                board.note(colleague, "shared with my user id elsewhere", NOON.minusSeconds(5)), reader.elsewhere());
        UUID archived = board.note(colleague, "shared with me, then archived", NOON.minusSeconds(6));
        board.share(archived, reader);
        board.archive(archived);
        board.archive(board.note(reader, "mine, archived", NOON.minusSeconds(7)));

        List<Item> shown = new Overview(api, reader).latest(20);

        List<String> titles = shown.stream().map(Item::title).toList();
        assertThat(shown.stream().map(Item::id).toList())
                .withFailMessage(lesson("data-02 · M17, M18, M31")
                        .observed(
                                "among two archived, two unshared and two other-tenant notes, and one that is shared with the same user id of another tenant, the overview should show [mine, shared with me, shared with me to edit] and shows %s",
                                titles)
                        .hurts(
                                "one row of another customer in a list is a breach, however fast the list is; an archived one comes back from the dead")
                        .read("NoteOverview (which notes)"))
                .containsExactlyInAnyOrder(own, shared, toEdit);
    }
}
