package dev.back2code.katas.data01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.race.Play;
import dev.back2code.kit.race.Stage;
import dev.back2code.kit.race.Stop;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a guest or a pin whose note is deleted in the same moment. */
@KataTest
@Tag("data-01")
@Tag("data-storage")
class DeletedMeanwhileTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Actor actor = Actor.someone();

    private Owner owner;
    private UUID note;

    @BeforeEach
    void addNote(StorageApi api, NotesTable notes) {
        owner = new Owner(api, actor);
        note = notes.add(actor, "about to go", NOON);
    }

    @Test
    @Tag("core")
    void an_invitation_that_is_not_yet_committed_is_gone_with_its_note(Sql sql, Stage stage) {
        expectGone("note_invitations", this::invite, sql, stage);
    }

    @Test
    @Tag("stretch")
    void a_pin_that_is_not_yet_committed_is_gone_with_its_note(Sql sql, Stage stage) {
        expectGone("note_pins", this::pin, sql, stage);
    }

    @Test
    @Tag("stretch")
    void an_invitation_to_a_note_that_was_just_deleted_is_answered_404(Sql sql, Stage stage) {
        expectNotFound("M21", "note_invitations", this::invite, sql, stage);
    }

    @Test
    @Tag("stretch")
    void a_pin_of_a_note_that_was_just_deleted_is_answered_404(Sql sql, Stage stage) {
        expectNotFound("M31", "note_pins", this::pin, sql, stage);
    }

    private Answer invite() {
        return owner.invite(note, "emmy@example.org");
    }

    private Answer pin() {
        return owner.pin(note);
    }

    private void expectGone(String table, Supplier<Answer> call, Sql sql, Stage stage) {
        try (Play play = stage.play()) {
            play.actor("caller", call).actor("owner", () -> owner.delete(note));
            play.let("caller").reach(Stop.COMMIT);
            play.let("owner").finish();
            play.finishAll();

            int answer = play.answer("caller").status();
            int deleted = play.answer("owner").status();
            long left = rowsOfNote(table, sql);
            assertThat(answer < 500 && deleted == 204 && left == 0)
                    .withFailMessage(lesson("data-01 · M32")
                            .observed(
                                    "a row of %s was inserted, and before that was committed the owner deleted the note: the caller was answered with %d, the owner with %d, and %d rows of the note are left",
                                    table, answer, deleted, left)
                            .hurts(
                                    "who inserts sees a note, who deletes sees no row: both are right, and what is left points nowhere")
                            .read("briefs/data-01.md#theory (who decides)")
                            .shown(play))
                    .isTrue();
        }
    }

    private void expectNotFound(String belief, String table, Supplier<Answer> call, Sql sql, Stage stage) {
        try (Play play = stage.play()) {
            play.actor("caller", call).actor("owner", () -> owner.delete(note));
            play.let("caller").reach(Stop.WRITE);
            play.let("owner").finish();
            // A caller who has locked the note makes its owner wait, and comes first.
            boolean present = sql.number("SELECT count(*) FROM notes WHERE id = ?", note) == 1;
            play.finishAll();

            int answer = play.answer("caller").status();
            play.answer("owner");
            long left = rowsOfNote(table, sql);
            assertThat((answer == 404 || present && answer < 300) && left == 0)
                    .withFailMessage(lesson("data-01 · " + belief)
                            .observed(
                                    "a note was deleted after the service had found it and before it wrote to %s: the call was answered with %d, and %d rows are stored",
                                    table, answer, left)
                            .hurts(
                                    "what was looked up is true of a moment ago; a caller needs to hear that the note is gone")
                            .read("Violation (kinds)")
                            .shown(play))
                    .isTrue();
        }
    }

    private long rowsOfNote(String table, Sql sql) {
        return sql.number("SELECT count(*) FROM " + table + " WHERE note_id = ?", note);
    }
}
