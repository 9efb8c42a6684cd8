package dev.back2code.katas.data05;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.MailServer;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.race.Play;
import dev.back2code.kit.race.Stage;
import dev.back2code.kit.race.Stop;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a shared note when two calls change with whom it is shared. */
@KataTest
@Tag("data-05")
@Tag("data-storage")
class SharingRaceTest {

    private final Actor owner = Actor.someone();
    private final Actor anna = owner.colleague();
    private final Actor ben = owner.colleague();

    @Test
    @Tag("core")
    void of_two_editors_revoked_at_once_one_remains(StorageApi api, NotesTable notes, Stage stage, Sql sql) {
        SharedNotes shared = new SharedNotes(api, notes, sql);
        UUID note = shared.note(owner, anna, ben);

        try (Play play = stage.play()) {
            play.actor("A", () -> shared.revoke(owner, note, anna)).actor("B", () -> shared.revoke(owner, note, ben));
            play.letAll(Stop.COMMIT).finishAll();

            List<Integer> statuses = play.statuses();
            int editors = shared.editorsOf(note).size();
            assertThat(statuses.containsAll(List.of(200, 409)) && editors == 1)
                    .withFailMessage(lesson("data-05 · M2")
                            .observed(
                                    "both editors of a note were revoked at once, and answered with %s, where it takes one 200 and one 409; editors left: %d, where it takes 1",
                                    statuses, editors)
                            .shown(play)
                            .hurts(
                                    editors == 0
                                            ? "each call left an editor, as far as it could see; now nobody but the owner can change the note"
                                            : "the note is safe, but whoever was refused cannot tell a rule from a breakdown")
                            .read("briefs/data-05.md#theory (write skew; what a statement sees)"))
                    .isTrue();
        }
    }

    @Test
    @Tag("core")
    void a_note_is_given_away_once(StorageApi api, NotesTable notes, Stage stage, Sql sql, MailServer mails) {
        SharedNotes shared = new SharedNotes(api, notes, sql);
        UUID note = shared.note(owner, anna, ben);

        try (Play play = stage.play()) {
            play.actor("A", () -> shared.give(owner, note, anna)).actor("B", () -> shared.give(owner, note, ben));
            play.letAll(Stop.COMMIT).finishAll();

            List<Integer> statuses = play.statuses();
            UUID winner = statuses.getFirst() == 204 ? anna.user() : ben.user();
            UUID other = statuses.getFirst() == 204 ? ben.user() : anna.user();
            assertThat(statuses.containsAll(List.of(204, 404))
                            && shared.ownerOf(note).equals(winner)
                            && mails.about(note).equals(List.of(winner))
                            && shared.editorsOf(note).equals(List.of(other, owner.user())))
                    .withFailMessage(lesson("data-05 · M30")
                            .observed(
                                    "an owner gave one note to two people at once: answered with %s, where it takes one 204 and one 404; mails sent: %d, where it takes 1; editors now: %d, where it takes 2, %s of them the new owner",
                                    statuses,
                                    mails.about(note).size(),
                                    shared.editorsOf(note).size(),
                                    shared.editorsOf(note).contains(shared.ownerOf(note)) ? "one" : "none")
                            .shown(play)
                            .hurts(
                                    "two people believe that the note is theirs, or one caller cannot tell a rule from a breakdown")
                            .read("briefs/data-05.md#theory (what a decision rests on)"))
                    .isTrue();
        }
    }

    @Test
    @Tag("stretch")
    void a_note_keeps_an_owner_and_an_editor_in_any_order(
            StorageApi api, NotesTable notes, Stage stage, Sql sql, MailServer mails) {
        SharedNotes shared = new SharedNotes(api, notes, sql);
        var random = stage.random();

        for (int round = 1; round <= 6; round++) {
            Actor giver = Actor.someone();
            Actor one = giver.colleague();
            Actor two = giver.colleague();
            UUID note = shared.note(giver, one, two);
            try (Play play = stage.play()) {
                play.actor("A", () -> shared.revoke(giver, note, one))
                        .actor("B", () -> shared.revoke(giver, note, two));
                // A transfer ends the others' right to revoke: not in each round.
                if (round % 3 == 0) {
                    play.actor("C", () -> shared.give(giver, note, one));
                }
                play.inRandomOrder(random);

                List<Integer> statuses = play.statuses();
                List<UUID> editors = shared.editorsOf(note);
                boolean given = statuses.contains(204);
                assertThat(statuses.stream()
                                        .allMatch(status ->
                                                List.of(200, 204, 404, 409).contains(status))
                                && !editors.isEmpty()
                                && !editors.contains(shared.ownerOf(note))
                                && shared.ownerOf(note).equals(given ? one.user() : giver.user())
                                && mails.about(note).size() == (given ? 1 : 0))
                        .withFailMessage(lesson("data-05 · M2")
                                .observed(
                                        "in round %d two editors were revoked at once, in each third round beside a transfer: answered with %s; editors left: %d, mails sent: %d",
                                        round,
                                        statuses,
                                        editors.size(),
                                        mails.about(note).size())
                                .shown(play)
                                .hurts("what one order in twenty breaks, a day with a million calls breaks often")
                                .read("briefs/data-05.md#theory"))
                        .isTrue();
            }
        }
    }
}
