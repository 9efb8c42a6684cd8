package dev.back2code.katas.data01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.race.Play;
import dev.back2code.kit.race.Stage;
import dev.back2code.kit.race.Stop;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many notes a user has pinned, when several calls come at once. */
@KataTest
@Tag("data-01")
@Tag("data-storage")
class PinRaceTest {

    private final Actor actor = Actor.someone();

    @Test
    @Tag("core")
    void of_six_pins_at_once_three_are_stored(StorageApi api, NotesTable notes, Sql sql, Stage stage) {
        List<UUID> six = Pins.addNotes(notes, actor, 6);
        Owner owner = new Owner(api, actor);

        try (Play play = stage.play()) {
            IntStream.range(0, 6).forEach(i -> play.actor("call " + (i + 1), () -> owner.pin(six.get(i))));
            play.letAll(Stop.WRITE).letAll(Stop.COMMIT).finishAll();

            List<Integer> answers = play.statuses().stream().sorted().toList();
            long rows = Pins.stored(sql, actor);
            assertThat(answers.equals(List.of(204, 204, 204, 409, 409, 409)) && rows == 3)
                    .withFailMessage(lesson("data-01 · M14")
                            .observed(
                                    "6 notes were pinned at once: answered with %s, and %d are stored instead of 3",
                                    answers, rows)
                            .hurts(
                                    "every limit that is counted and then used is exceeded on the day it matters: seats, vouchers, free trials")
                            .read("briefs/data-01.md#theory (a limit)")
                            .shown(play))
                    .isTrue();
        }
    }

    @Test
    @Tag("stretch")
    void one_note_pinned_three_times_at_once_is_pinned_once(StorageApi api, NotesTable notes, Sql sql, Stage stage) {
        UUID note = Pins.addNotes(notes, actor, 1).getFirst();
        Owner owner = new Owner(api, actor);

        try (Play play = stage.play()) {
            List.of("click", "double click", "retry").forEach(name -> play.actor(name, () -> owner.pin(note)));
            play.letAll(Stop.WRITE).letAll(Stop.COMMIT).finishAll();

            long rows = Pins.stored(sql, actor);
            assertThat(play.statuses().equals(List.of(204, 204, 204)) && rows == 1)
                    .withFailMessage(lesson("data-01 · M28")
                            .observed(
                                    "one note was pinned three times at once: answered with %s, %d rows are stored",
                                    play.statuses(), rows)
                            .hurts(
                                    "a double click uses up the limit, or is told that it failed though the note is pinned")
                            .read("NotePins (the same note again)")
                            .shown(play))
                    .isTrue();
        }
    }
}
