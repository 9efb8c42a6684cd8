package dev.back2code.katas.api01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which detail stands at which note. */
@KataTest
@Tag("api-01")
@Tag("api-integration")
class OwnDetailsTest {

    private final Actor owner = Actor.someone();

    private Board board;
    private Graph graph;

    @BeforeEach
    void arrange(Sql sql, NotesTable notes, CoreApi core) {
        board = new Board(sql, notes);
        graph = new Graph(core, owner);
    }

    @Test
    @Tag("core")
    void every_note_shows_details_of_its_own() {
        Map<String, String> expected = board.fill(owner, 30, board.members(owner, 4));
        JsonNode answer = graph.notes(30, Graph.ALL);
        Map<String, String> shown = Graph.shown(answer);
        List<String> wrong = expected.keySet().stream()
                .filter(title -> !expected.get(title).equals(shown.get(title)))
                // First the one of which there is most to see.
                .sorted(Comparator.comparing(title -> -(expected.get(title) + shown.get(title)).length()))
                .toList();

        assertThat(wrong)
                .withFailMessage(lesson("api-01 · M2, M14")
                        .observed(
                                "of 30 notes %d show what is not theirs%s; errors: %s",
                                wrong.size(),
                                wrong.isEmpty()
                                        ? ""
                                        : ", such as %s, which has %s and shows %s"
                                                .formatted(
                                                        wrong.getFirst(),
                                                        expected.get(wrong.getFirst()),
                                                        shown.get(wrong.getFirst())),
                                Graph.errors(answer))
                        .hurts(
                                "a customer sees another's name beside a note and shares it with the wrong person; no log has an error, and no count is off")
                        .read("briefs/api-01.md#theory (which answer is whose)"))
                .isEmpty();
    }

    /** Names are learnt from tokens; of many people none has come yet. */
    @Test
    @Tag("stretch")
    void a_person_without_a_name_is_still_a_person() {
        board.member(owner, "Olga");
        UUID first = board.note(owner.colleague(), 1);
        UUID second = board.note(board.member(owner.colleague(), "Ann"), 2);
        board.share(first, owner, "editor");
        board.share(second, owner, "editor");
        String change = "updateNote(id: \"%s\", version: 1, draft: { title: \"changed\" }) { owner { name } }";
        JsonNode answer =
                graph.ask("mutation { a: %s b: %s }".formatted(change.formatted(first), change.formatted(second)));
        String shown = "'%s' and '%s'"
                .formatted(Graph.text(answer.at("/data/a/owner/name")), Graph.text(answer.at("/data/b/owner/name")));

        assertThat(shown.equals("'' and 'Ann'") && Graph.errors(answer).isEmpty())
                .withFailMessage(lesson("api-01 · M4, M5")
                        .observed(
                                "two notes that somebody edits for others belong to one who has not told a name, and to Ann; the names are shown as %s, with the errors %s",
                                shown, Graph.errors(answer))
                        .hurts(
                                "new colleagues make the lists of all others red until they have logged in once; and an error that is none hides those that are")
                        .read("DetailReads.name"))
                .isTrue();
    }
}
