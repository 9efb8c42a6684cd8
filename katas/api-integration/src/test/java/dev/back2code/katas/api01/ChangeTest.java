package dev.back2code.katas.api01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A document that changes what it shows: mutations are carried out one after the other. */
@KataTest
@Tag("api-01")
@Tag("api-integration")
class ChangeTest {

    private static final String DOCUMENT = """
            mutation {
              before: updateNote(id: "%1$s", version: 1, draft: { title: "note 1" }) { %2$s }
              given: shareNote(id: "%1$s", user: "%3$s", role: EDITOR)
              between: updateNote(id: "%1$s", version: 2, draft: { title: "note 1" }) { %2$s }
              taken: unshareNote(id: "%1$s", user: "%4$s")
              after: updateNote(id: "%1$s", version: 3, draft: { title: "note 1" }) { %2$s }
            }""";

    private final Actor owner = Actor.someone();

    @Test
    @Tag("core")
    void a_field_behind_a_mutation_shows_what_it_has_done(Sql sql, NotesTable notes, CoreApi core) {
        Board board = new Board(sql, notes);
        List<Actor> members = board.members(owner, 2);
        UUID note = board.note(owner, 1);
        board.share(note, members.getFirst(), "viewer");

        JsonNode answer = new Graph(core, owner)
                .ask(DOCUMENT.formatted(
                        note,
                        Graph.SHARES,
                        members.get(1).user(),
                        members.getFirst().user()));
        List<String> seen = Stream.of("before", "between", "after")
                .map(field -> Graph.details(answer.path("data").path(field)))
                .toList();

        assertThat(seen)
                .withFailMessage(lesson("api-01 · M6")
                        .observed(
                                "one document read with whom a note is shared, shared it with one more, read it again, took the first share back, and read it once more; it saw %s with the errors %s",
                                seen, Graph.errors(answer))
                        .hurts(
                                "the screen that has just shared a note shows it unshared, its user does it again, and support cannot reproduce it: the next request is right")
                        .read("briefs/api-01.md#theory (for how long), DetailReads.changed"))
                .isEqualTo(List.of(
                        "shared with [Person 0 viewer]",
                        "shared with [Person 0 viewer, Person 1 editor]",
                        "shared with [Person 1 editor]"));
    }
}
