package dev.back2code.katas.data00;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.race.Play;
import dev.back2code.kit.race.Rival;
import dev.back2code.kit.race.Stage;
import dev.back2code.kit.race.Stop;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is told that they archived a note, when they are not alone. */
@KataTest
@Tag("data-00")
@Tag("data-storage")
class ArchiveRaceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ARCHIVING = "UPDATE notes SET archived_at = '2026-03-01T12:00:01Z' WHERE id = ?";
    private static final String EDITING = "UPDATE notes SET title = 'edited', version = version + 1 WHERE id = ?";

    private final Actor owner = Actor.someone();

    @Test
    @Tag("core")
    void of_eight_calls_at_once_exactly_one_answers_true(StorageApi api, NotesTable notes, Stage stage) {
        UUID note = notes.add(owner, "wanted by eight", NOON);
        Archive archive = new Archive(api, owner);

        try (Play play = stage.play()) {
            IntStream.rangeClosed(1, 8).forEach(i -> play.actor("caller " + i, () -> archive.call(note)));
            // Eight come as far as they can before the first writes, and again before the first commits.
            play.letAll(Stop.WRITE).letAll(Stop.COMMIT).finishAll();

            Map<String, Long> answers = Archive.told(play);
            assertThat(answers)
                    .withFailMessage(lesson("data-00 · M1")
                            .observed(
                                    "8 calls at once for one note were answered with %s; it takes 1 true and 7 false",
                                    answers)
                            .hurts(
                                    "what hangs on a 'true' (a mail, a refund, an event) is done twice or never; a 5xx is tried again")
                            .read("briefs/data-00.md#theory (who else is writing, what the row count says)"))
                    .isEqualTo(Map.of("true", 1L, "false", 7L));
        }
    }

    @Test
    @Tag("core")
    void a_note_that_another_program_archives_meanwhile_answers_false(StorageApi api, NotesTable notes, Stage stage) {
        Map<String, Long> answers = archiveBeside(api, wanted(notes), ARCHIVING, stage, Rival::commit);

        assertThat(answers)
                .withFailMessage(lesson("data-00 · M4")
                        .observed(
                                "while another program was about to commit the same change, a call was answered with %s instead of {false=1}",
                                answers)
                        .hurts(
                                "a second instance, a job and a script write as well: a guard that they do not pass guards nothing, and a look from before their commit is no answer")
                        .read("briefs/data-00.md#theory (who else is writing, what the row count says)"))
                .isEqualTo(Map.of("false", 1L));
    }

    @Test
    @Tag("core")
    void a_note_that_another_program_almost_archives_answers_true(StorageApi api, NotesTable notes, Stage stage) {
        Map<String, Long> answers = archiveBeside(api, wanted(notes), ARCHIVING, stage, Rival::rollback);

        assertThat(answers)
                .withFailMessage(lesson("data-00 · M6")
                        .observed(
                                "while another program changed the note and then rolled back, a call was answered with %s instead of {true=1}",
                                answers)
                        .hurts(
                                "everybody was told that somebody else did it, and nobody did; a crash at the wrong moment is enough")
                        .read("NoteArchive (what false means)"))
                .isEqualTo(Map.of("true", 1L));
    }

    @Test
    @Tag("core")
    void a_note_that_another_program_edits_meanwhile_answers_true(StorageApi api, NotesTable notes, Stage stage) {
        UUID note = wanted(notes);

        Map<String, Long> answers = archiveBeside(api, note, EDITING, stage, Rival::commit);

        boolean archived = notes.archived().contains(note);
        String title =
                api.as(owner).get("/notes/{id}", note).json().path("title").stringValue();
        assertThat(answers.equals(Map.of("true", 1L)) && archived && title.equals("edited"))
                .withFailMessage(lesson("data-00 · M17")
                        .observed(
                                "while another program gave the note the title 'edited', a call was answered with %s instead of {true=1}; the note is now %s, with the title '%s'",
                                answers, archived ? "archived" : "not archived", title)
                        .hurts(
                                "whoever is told false takes the note for archived, yet it stays in the feed; the busier a note, the more often")
                        .read("NoteArchive (what false means)"))
                .isTrue();
    }

    private UUID wanted(NotesTable notes) {
        return notes.add(owner, "wanted by two", NOON);
    }

    /** What a call is told that comes while another program's change is neither committed nor rolled back. */
    private Map<String, Long> archiveBeside(
            StorageApi api, UUID note, String change, Stage stage, Consumer<Rival> end) {
        try (Play play = stage.play()) {
            Rival program = play.rival("another program");
            program.run(change, note);
            play.actor("caller", () -> new Archive(api, owner).call(note));
            play.let("caller").finish();
            end.accept(program);
            return Archive.told(play);
        }
    }
}
