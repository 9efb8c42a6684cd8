package dev.back2code.katas.api01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.DatabaseWork;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often storage-service is asked for what one document shows. */
@KataTest
@Tag("api-01")
@Tag("api-integration")
class DetailCostTest {

    private final Actor owner = Actor.someone();

    private Board board;
    private Graph graph;
    private StorageCalls calls;

    @BeforeEach
    void arrange(Sql sql, NotesTable notes, CoreApi core, StorageApi storage) {
        board = new Board(sql, notes);
        graph = new Graph(core, owner);
        calls = new StorageCalls(storage);
    }

    @Test
    @Tag("core")
    void a_list_costs_one_call_for_each_kind_of_detail(NotesTable notes) {
        board.fill(owner, 50, board.members(owner, 7));
        List<String> costs = new ArrayList<>();
        for (int count : List.of(10, 50)) {
            Map<String, Long> made = new TreeMap<>();
            DatabaseWork work = notes.workOf(() -> made.putAll(calls.during(() -> graph.notes(count, Graph.ALL))));
            long all = made.values().stream().mapToLong(Long::longValue).sum();
            if (all > 4) {
                costs.add("for %d notes %d calls of storage-service with %d statements"
                        .formatted(count, all, work.calls()));
            }
        }

        assertThat(costs)
                .withFailMessage(lesson("api-01 · M12, M13")
                        .observed(
                                "a list with tags, shares and the names of those it is shared with took %s, where the list and three kinds of details are four",
                                String.join(", ", costs))
                        .hurts(
                                "each note costs a way to another service and back: whoever asks for twice as many waits twice as long, and ten such lists at once are a thousand calls")
                        .read("briefs/api-01.md#theory (one field at a time)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void more_ids_than_a_call_takes_are_asked_for_in_several() {
        Map<String, String> expected = board.fill(owner, 250, board.members(owner, 3));
        List<Map<String, String>> shown = new ArrayList<>();
        Map<String, Long> made =
                calls.during(() -> shown.add(Graph.shown(graph.notes(250, Graph.TAGS + " " + Graph.SHARES))));

        assertThat(shown.getFirst().equals(expected)
                        && made.equals(Map.of(
                                "/feed", 1L, StorageCalls.TAGS, 3L, StorageCalls.SHARES, 3L, StorageCalls.NAMES, 1L)))
                .withFailMessage(lesson("api-01 · M7, M15, M17")
                        .observed(
                                "a list of 250 notes that are shared with three people showed %d of them as they are, by %s calls of storage-service, where it takes three for tags, three for shares and one for the names",
                                expected.entrySet().stream()
                                        .filter(note -> note.getValue()
                                                .equals(shown.getFirst().get(note.getKey())))
                                        .count(),
                                made)
                        .hurts(
                                "what works with fifty rows in the demonstration is refused with a hundred and one at the first large customer, or costs what it is meant to save")
                        .read("briefs/api-01.md#theory (how much at once), DetailStore.MOST"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void nothing_is_read_that_was_not_asked_for() {
        board.fill(owner, 5, board.members(owner, 2));
        Map<String, Map<String, Long>> made = new TreeMap<>();
        made.put("titles", calls.during(() -> graph.notes(5, "")));
        made.put("titles and tags", calls.during(() -> graph.notes(5, Graph.TAGS)));
        made.put("titles and roles", calls.during(() -> graph.notes(5, "shares { role }")));

        assertThat(made)
                .withFailMessage(lesson("api-01 · M16")
                        .observed("three documents asked for few details, and made these calls: %s", made)
                        .hurts(
                                "that a client pays for what it asks for is what GraphQL is for; a list of titles that reads all tags is a REST call with a longer way")
                        .read("DetailReads (a kind that it does not ask for)"))
                .isEqualTo(Map.of(
                        "titles", Map.of("/feed", 1L),
                        "titles and tags", Map.of("/feed", 1L, StorageCalls.TAGS, 1L),
                        "titles and roles", Map.of("/feed", 1L, StorageCalls.SHARES, 1L)));
    }

    /** A note stands at two places of the document, and so do those it is shared with, on different levels. */
    @Test
    @Tag("stretch")
    void an_id_is_asked_for_once_in_a_request() {
        UUID note = board.note(owner, 1);
        board.share(note, board.member(owner.colleague(), "Ann"), "editor");
        String document = "{ note(id: \"%s\") { %s } notes(first: 5) { edges { node { title %s } } } }"
                .formatted(note, Graph.SHARES, Graph.SHARES);
        List<Map<String, String>> shown = new ArrayList<>();
        Map<String, Long> made = calls.during(() -> shown.add(Graph.shown(graph.ask(document))));
        long shares = made.getOrDefault(StorageCalls.SHARES, 0L);
        long names = made.getOrDefault(StorageCalls.NAMES, 0L);

        assertThat(shares == 1 && names == 1 && shown.getFirst().equals(Map.of("note 1", "shared with [Ann editor]")))
                .withFailMessage(lesson("api-01 · M13, M17")
                        .observed(
                                "one document showed a note and its share with Ann twice, by itself and further down in a list, and took %d calls for shares and %d for names, where one each tells it; shown was %s",
                                shares, names, shown.getFirst())
                        .hurts(
                                "the same few people stand in all places of a document; each level pays for them again, and may show another name than the one above")
                        .read("DetailReads (no id is asked for a second time)"))
                .isTrue();
    }
}
