package dev.back2code.katas.api01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One kind of detail cannot be read: its table refuses. */
@KataTest
@Tag("api-01")
@Tag("api-integration")
class FailureTest {

    private final Actor owner = Actor.someone();

    private Board board;
    private Sql sql;
    private Graph graph;
    private StorageCalls calls;

    @BeforeEach
    void arrange(Sql sql, NotesTable notes, CoreApi core, StorageApi storage) {
        this.sql = sql;
        board = new Board(sql, notes);
        graph = new Graph(core, owner);
        calls = new StorageCalls(storage);
    }

    @Test
    @Tag("core")
    void tags_that_cannot_be_read_take_nothing_else_along() {
        Map<String, String> expected = board.fill(owner, 20, board.members(owner, 3));
        expected.replaceAll((title, details) -> details.replaceFirst("tags \\[[^]]*]", "tags null"));
        List<JsonNode> answers = new ArrayList<>();
        Map<String, Long> made;
        try (Refusal refusal = Refusal.always(sql, "note_tags")) {
            made = calls.during(() -> answers.add(graph.notes(20, Graph.ALL)));
        }
        Map<String, String> shown = Graph.shown(answers.getFirst());
        Map<String, Long> errors = Graph.errors(answers.getFirst());
        long asked = made.getOrDefault(StorageCalls.TAGS, 0L);

        assertThat(shown.equals(expected) && errors.equals(Map.of("tags bad-gateway", 20L)) && asked == 1)
                .withFailMessage(lesson("api-01 · M8, M9, M10, M16, M19")
                        .observed(
                                "the tags could not be read while 20 notes were asked for with all details: %d of the notes showed the rest as it is and null for tags, the errors were %s where each note has one 'bad-gateway' at its tags, and storage-service was asked for tags %d times",
                                same(expected, shown), errors, asked)
                        .hurts(
                                "a table that is away for a minute takes down every screen that shows a tag; or nobody hears of it, and all notes seem to have lost their tags; or who is in trouble already is asked twenty times as often")
                        .read("briefs/api-01.md#theory (half an answer)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void names_that_cannot_be_read_leave_the_shares_standing() {
        Map<String, String> expected = board.fill(owner, 20, board.members(owner, 3));
        expected.replaceAll((title, details) -> details.replaceAll("Person \\d+", "null"));
        long shared = expected.values().stream()
                .filter(details -> details.contains("null"))
                .count();
        JsonNode answer;
        try (Refusal refusal = Refusal.always(sql, "members")) {
            answer = graph.notes(20, Graph.ALL);
        }
        Map<String, String> shown = Graph.shown(answer);

        assertThat(shown.equals(expected) && Graph.errors(answer).equals(Map.of("name bad-gateway", shared)))
                .withFailMessage(lesson("api-01 · M10, M19")
                        .observed(
                                "names could not be read while 20 notes were asked for with all details: %d of the notes showed tags and roles as they are and null for each name, with the errors %s, where there is one 'bad-gateway' at each of %d names",
                                same(expected, shown), Graph.errors(answer), shared)
                        .hurts("what was read already is thrown away for what is missing")
                        .read("briefs/api-01.md#theory (half an answer)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void a_call_that_fails_takes_its_own_notes_along_alone() {
        Map<String, String> expected = board.fill(owner, 250, board.members(owner, 3));
        JsonNode answer;
        try (Refusal refusal = Refusal.of(sql, "note_tags", "tag", "tag 7")) {
            answer = graph.notes(250, Graph.TAGS);
        }
        Function<String, String> tags = title -> expected.get(title).replaceFirst(", shared.*", "");
        Map<String, String> shown = Graph.shown(answer);
        long lost = shown.values().stream().filter("tags null"::equals).count();
        boolean right = expected.keySet().stream()
                .allMatch(title -> List.of("tags null", tags.apply(title)).contains(shown.get(title)));

        assertThat(right
                        && lost >= 1
                        && lost <= 100
                        && shown.getOrDefault("note 7", "").equals("tags null"))
                .withFailMessage(lesson("api-01 · M7, M11")
                        .observed(
                                "tags of 250 notes take three calls of at most a hundred, one of which failed: %d notes lost their tags, where it is at most a hundred, and the others %s",
                                lost, right ? "are right" : "are not as they are")
                        .hurts("the larger the list, the more one bad row takes away from it")
                        .read("DetailReads (no others)"))
                .isTrue();
    }

    private static long same(Map<String, String> expected, Map<String, String> shown) {
        return expected.entrySet().stream()
                .filter(note -> note.getValue().equals(shown.get(note.getKey())))
                .count();
    }
}
