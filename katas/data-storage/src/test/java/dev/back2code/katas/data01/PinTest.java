package dev.back2code.katas.data01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many notes a user has pinned. */
@KataTest
@Tag("data-01")
@Tag("data-storage")
class PinTest {

    private final Actor actor = Actor.someone();

    @Test
    @Tag("core")
    void three_notes_are_pinned_and_a_fourth_is_refused(StorageApi api, NotesTable notes, Sql sql) {
        List<UUID> four = Pins.addNotes(notes, actor, 4);
        Owner owner = new Owner(api, actor);

        List<Integer> answers =
                four.stream().map(note -> owner.pin(note).status()).toList();
        int again = owner.pin(four.getFirst()).status();

        long rows = Pins.stored(sql, actor);
        assertThat(answers.equals(List.of(204, 204, 204, 409)) && rows == 3)
                .withFailMessage(lesson("data-01 · M3")
                        .observed(
                                "four notes, pinned one after the other, were answered with %s instead of [204, 204, 204, 409]; %d are stored",
                                answers, rows)
                        .hurts(
                                "the second pin meets what the first has left: a way round that works on an empty table only is none")
                        .read("briefs/data-01.md#theory (after a refusal)"))
                .isTrue();
        assertThat(again == 204 && Pins.stored(sql, actor) == 3)
                .withFailMessage(lesson("data-01 · M18")
                        .observed(
                                "one of three pinned notes was pinned again: answered with %d, %d are stored",
                                again, Pins.stored(sql, actor))
                        .hurts(
                                "a client that missed the first answer asks again, and is told that what is done cannot be done")
                        .read("NotePins (the same note again)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void only_an_own_note_is_pinned(StorageApi api, NotesTable notes, Sql sql) {
        UUID note = Pins.addNotes(notes, actor, 1).getFirst();

        int colleague = new Owner(api, actor.colleague()).pin(note).status();
        int elsewhere = new Owner(api, actor.elsewhere()).pin(note).status();
        int missing = new Owner(api, actor).pin(UUID.randomUUID()).status();

        long rows = sql.number("SELECT count(*) FROM note_pins WHERE note_id = ?", note);
        assertThat(List.of(colleague, elsewhere, missing, (int) rows))
                .withFailMessage(lesson("data-01 · M23")
                        .observed(
                                "asked to pin a foreign note, a colleague got %d and the same user of another tenant %d; a note that does not exist gave %d; %d pins of the foreign note are stored",
                                colleague, elsewhere, missing, rows)
                        .hurts("whoever guesses an id learns that it exists, and has a foot in somebody else's data")
                        .read("NotePins (NoteNotFound)"))
                .isEqualTo(List.of(404, 404, 404, 0));
    }

    @Test
    @Tag("core")
    void each_user_of_each_tenant_has_three(StorageApi api, NotesTable notes, Sql sql) {
        List<Actor> actors = List.of(actor, actor.colleague(), actor.elsewhere());

        List<Integer> answers = actors.stream()
                .flatMap(each -> Pins.addNotes(notes, each, 3).stream()
                        .map(note -> new Owner(api, each).pin(note).status()))
                .toList();

        assertThat(answers)
                .withFailMessage(lesson("data-01 · M19")
                        .observed(
                                "a user, a colleague, and the same user in another tenant pinned 3 notes each: answered with %s",
                                answers)
                        .hurts("one customer uses up another's limit, and neither can see why")
                        .read("NotePins (whose limit)"))
                .containsOnly(204);
    }

    @Test
    @Tag("stretch")
    void a_deleted_note_gives_its_place_back(StorageApi api, NotesTable notes, Sql sql) {
        List<UUID> five = Pins.addNotes(notes, actor, 5);
        Owner owner = new Owner(api, actor);
        five.subList(0, 3).forEach(owner::pin);

        int deleted = owner.delete(five.getFirst()).status();
        List<Integer> answers = five.subList(3, 5).stream()
                .map(note -> owner.pin(note).status())
                .toList();

        long rows = Pins.stored(sql, actor);
        assertThat(deleted == 204 && answers.equals(List.of(204, 409)) && rows == 3)
                .withFailMessage(lesson("data-01 · M27")
                        .observed(
                                "of 3 pinned notes one was deleted (answered with %d) and two others were pinned: answered with %s instead of [204, 409]; %d rows are stored",
                                deleted, answers, rows)
                        .hurts(
                                "a limit that is never given back locks its user out for good, one that is given back twice is none")
                        .read("briefs/data-01.md#theory (a limit)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void a_pin_that_a_script_deletes_gives_its_place_back(StorageApi api, NotesTable notes, Sql sql) {
        List<UUID> five = Pins.addNotes(notes, actor, 5);
        Owner owner = new Owner(api, actor);
        five.subList(0, 3).forEach(owner::pin);

        sql.run("DELETE FROM note_pins WHERE note_id = ?", five.getFirst());
        List<Integer> answers = five.subList(3, 5).stream()
                .map(note -> owner.pin(note).status())
                .toList();

        long rows = Pins.stored(sql, actor);
        assertThat(answers.equals(List.of(204, 409)) && rows == 3)
                .withFailMessage(lesson("data-01 · M33")
                        .observed(
                                "a script deleted one of 3 pins, not its note, and two other notes were pinned: answered with %s instead of [204, 409]; %d rows are stored",
                                answers, rows)
                        .hurts(
                                "what is stored twice drifts apart: the user sees two pins, is told that three are all, and support sees nothing wrong")
                        .read("briefs/data-01.md#theory (a limit)"))
                .isTrue();
    }
}
