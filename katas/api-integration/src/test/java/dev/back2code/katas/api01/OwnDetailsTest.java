package dev.back2code.katas.api01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
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
                .toList();

        assertThat(wrong)
                .withFailMessage(lesson("api-01 · M2, M3, M4")
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
        Actor unnamed = owner.colleague();
        Actor ann = board.member(owner.colleague(), "Ann");
        UUID first = board.note(unnamed, 1);
        UUID second = board.note(ann, 2);
        // Of a note that is shared with the actor, by somebody who is a member and by somebody who is none.
        board.member(owner, "Olga");
        board.share(first, owner, "viewer");
        board.share(second, owner, "viewer");
        JsonNode answer = graph.ask("{ a: note(id: \"%s\") { owner { name } } b: note(id: \"%s\") { owner { name } } }"
                .formatted(first, second));
        String shown = "'%s' and '%s'"
                .formatted(Graph.text(answer.at("/data/a/owner/name")), Graph.text(answer.at("/data/b/owner/name")));

        assertThat(shown.equals("'' and 'Ann'") && Graph.errors(answer).isEmpty())
                .withFailMessage(lesson("api-01 · M5")
                        .observed(
                                "two notes have an owner who has not told a name, and Ann; their names are shown as %s, with the errors %s",
                                shown, Graph.errors(answer))
                        .hurts(
                                "new colleagues make the lists of all others red until they have logged in once; and an error that is none hides those that are")
                        .read("DetailReads.name"))
                .isTrue();
    }
}
