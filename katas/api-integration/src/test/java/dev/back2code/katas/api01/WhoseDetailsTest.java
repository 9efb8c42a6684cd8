package dev.back2code.katas.api01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Seams;
import dev.back2code.kit.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What somebody sees of notes that others see as well. */
@KataTest
@Tag("api-01")
@Tag("api-integration")
class WhoseDetailsTest {

    private static final String OWNERS = "shared with [Guest viewer]";
    private static final String GUESTS = "shared with null";

    private final Actor owner = Actor.someone();
    private final Actor guest = owner.colleague();

    private Board board;
    private UUID shared;
    private Graph ofOwner;
    private Graph ofGuest;

    @BeforeEach
    void a_note_that_two_people_see(Sql sql, NotesTable notes, CoreApi core) {
        board = new Board(sql, notes);
        board.member(guest, "Guest");
        shared = board.note(owner, 1);
        board.share(shared, guest, "viewer");
        ofOwner = new Graph(core, owner);
        ofGuest = new Graph(core, guest);
    }

    @Test
    @Tag("core")
    void what_is_hidden_is_null_with_an_error_and_its_siblings_are_whole() {
        Actor friend = board.member(guest.colleague(), "Friend");
        board.share(board.note(guest, 2), friend, "editor");
        board.note(guest, 3);
        JsonNode answer = ofGuest.found(10, Graph.SHARES);
        Map<String, String> shown = Graph.shown(answer);

        assertThat(shown.equals(Map.of(
                                "note 1", GUESTS, "note 2", "shared with [Friend editor]", "note 3", "shared with []"))
                        && Graph.errors(answer).equals(Map.of("shares forbidden", 1L)))
                .withFailMessage(lesson("api-01 · M3, M4")
                        .observed(
                                "somebody found three notes: note 1 of another's, note 2 of their own, shared with a friend, and note 3 of their own, shared with nobody; they read %s with the errors %s, where note 1 is null with one error 'forbidden'",
                                shown, Graph.errors(answer))
                        .hurts(
                                "'shared with nobody' and 'not for you' lead to different decisions: whoever reads the first gives the note away a second time, or takes it for private")
                        .read("briefs/api-01.md#theory (what is left out)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void what_one_user_was_shown_is_not_shown_to_the_next() {
        List<String> seen = List.of(seenBy(ofOwner), seenBy(ofGuest), seenBy(ofOwner));

        assertThat(seen)
                .withFailMessage(lesson("api-01 · M1, M3")
                        .observed(
                                "a note's owner, then a guest, then its owner again asked with whom it is shared, and saw %s; only its owner may see that",
                                seen)
                        .hurts("Bob reads what was loaded for Alice: a leak that no query of any of the two shows")
                        .read("briefs/api-01.md#theory (for how long)"))
                .isEqualTo(List.of(OWNERS, GUESTS, OWNERS));
    }

    @Test
    @Tag("core")
    void a_request_shows_what_is_so_when_it_comes(Sql sql) {
        List<String> seen = new ArrayList<>(List.of(seenBy(ofOwner)));
        sql.run("UPDATE note_shares SET role = 'editor' WHERE note_id = ?", shared);
        sql.run("UPDATE members SET name = 'Gast' WHERE user_id = ?", guest.user());
        seen.add(seenBy(ofOwner));

        assertThat(seen)
                .withFailMessage(lesson("api-01 · M1, M18, M20")
                        .observed(
                                "a note was shared with 'Guest' as a viewer, then the guest got another name and became an editor; its owner asked before and after that, and saw %s",
                                seen)
                        .hurts(
                                "what is kept beyond its request is a cache that nobody has asked for: without a limit, without an end, and different at each instance")
                        .read("briefs/api-01.md#theory (for how long)"))
                .isEqualTo(List.of(OWNERS, "shared with [Gast editor]"));
    }

    /** The same user ids in two tenants are different people. */
    @Test
    @Tag("stretch")
    void names_are_of_the_caller_s_tenant(CoreApi core) {
        Actor there = owner.elsewhere();
        Actor guestThere = board.member(new Actor(guest.user(), there.tenant(), there.scopes()), "Another");
        board.share(board.note(there, 1), guestThere, "viewer");
        List<String> seen = List.of(seenBy(ofOwner), seenBy(new Graph(core, there)));

        assertThat(seen)
                .withFailMessage(lesson("api-01 · M1, M20")
                        .observed(
                                "two tenants have a user with the same id, 'Guest' here and 'Another' there; asked one after the other they were shown %s",
                                seen)
                        .hurts("one customer's screen shows the people of another customer's")
                        .read("briefs/api-01.md#theory (for how long)"))
                .isEqualTo(List.of(OWNERS, "shared with [Another viewer]"));
    }

    @Test
    @Tag("stretch")
    void requests_at_the_same_time_do_not_meet(Seams seams) throws Exception {
        int users = 16;
        seams.meet(Map.of("note-details", users));
        List<FutureTask<String>> requests = IntStream.range(0, users)
                .mapToObj(n -> new FutureTask<>(() -> seenBy(n % 2 == 0 ? ofOwner : ofGuest)))
                .toList();
        requests.forEach(request -> Thread.ofVirtual().start(request));
        int wrong = 0;
        for (int n = 0; n < users; n++) {
            wrong += requests.get(n).get().equals(n % 2 == 0 ? OWNERS : GUESTS) ? 0 : 1;
        }

        assertThat(wrong > 0)
                .withFailMessage(lesson("api-01 · M1, M3")
                        .observed(
                                "a note's owner and a guest asked %d times at the same moment with whom it is shared; some answers are not what each may see",
                                users)
                        .hurts("two requests become one, and it is chance whose token goes with it")
                        .read("briefs/api-01.md#theory (for how long)"))
                .isFalse();
    }

    private static String seenBy(Graph graph) {
        return Graph.shown(graph.found(1, Graph.SHARES)).values().stream()
                .findFirst()
                .orElse("nothing");
    }
}
