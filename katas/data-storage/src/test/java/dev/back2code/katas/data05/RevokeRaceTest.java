package dev.back2code.katas.data05;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a revocation when others change the note that it is about. */
@KataTest
@Tag("data-05")
@Tag("data-storage")
class RevokeRaceTest {

    @Test
    @Tag("stretch")
    void who_gives_the_note_away_meanwhile_revokes_nobody(StorageApi api, NotesTable notes, Stage stage, Sql sql) {
        SharedNotes shared = new SharedNotes(api, notes, sql);

        for (int done = 1; done <= 3; done++) {
            Actor owner = Actor.someone();
            Actor ben = owner.colleague();
            UUID note = shared.note(owner, ben);
            Actor anna = shared.member(owner.colleague());
            try (Play play = stage.play()) {
                play.actor("revoke", () -> shared.revoke(owner, note, ben))
                        .actor("give", () -> shared.give(owner, note, anna));
                // The first time it comes to stand before its first statement.
                for (int step = 0; step <= done; step++) {
                    play.let("revoke").reach(Stop.STEP);
                }
                play.let("give").finish();
                play.let("revoke").finish();

                List<Integer> statuses = play.statuses();
                List<UUID> editors = shared.editorsOf(note);
                assertThat(List.of(List.of(409, 204), List.of(404, 204)).contains(statuses)
                                && shared.ownerOf(note).equals(anna.user())
                                && editors.size() == 2
                                && editors.containsAll(List.of(owner.user(), ben.user())))
                        .withFailMessage(lesson("data-05 · M37")
                                .observed(
                                        "an owner was revoking Ben, the only editor; after step %d of that she gave the note to Anna: answered with %s, where it takes 409 before the transfer or 404 after it, and 204; editors then: %d, where it takes 2, Ben and the old owner",
                                        done, statuses, editors.size())
                                .shown(play)
                                .hurts(
                                        "in either order the call would have been refused; so somebody lost a note on the word of one who no longer owned it")
                                .read("briefs/data-05.md#theory (what a decision rests on)"))
                        .isTrue();
            }
        }
    }

    @Test
    @Tag("stretch")
    void what_another_instance_revokes_meanwhile_counts_too(StorageApi api, NotesTable notes, Stage stage, Sql sql) {
        SharedNotes shared = new SharedNotes(api, notes, sql);
        Actor owner = Actor.someone();
        Actor anna = owner.colleague();
        Actor ben = owner.colleague();
        Actor carol = owner.colleague();
        UUID note = shared.note(owner, anna, ben, carol);
        List<String> advisoryLocks;
        try (Play alone = stage.play()) {
            alone.actor("A", () -> shared.revoke(owner, note, carol));
            alone.let("A").reach(Stop.COMMIT);
            advisoryLocks = SecondInstance.advisoryLocks(sql);
            alone.let("A").finish();
            alone.answer("A").with(200);
        }

        try (Play play = stage.play()) {
            SecondInstance other = new SecondInstance(play.rival("other instance"));
            other.revokes(note, ben, advisoryLocks);
            play.actor("A", () -> shared.revoke(owner, note, anna));
            play.let("A").finish();
            other.rival().commit();

            int status = play.answer("A").status();
            List<UUID> editors = shared.editorsOf(note);
            assertThat(status == 409 && editors.equals(List.of(anna.user())))
                    .withFailMessage(lesson("data-05 · M38")
                            .observed(
                                    "another instance had revoked Ben and not yet committed when a call came that revokes Anna, the only other editor; it was answered with %d, where it takes 409; editors left: %d, where it takes 1",
                                    status, editors.size())
                            .shown(play)
                            .hurts(
                                    "the rule holds until a second instance runs, as it does during each deployment without a pause")
                            .read("briefs/data-05.md#theory (what a decision rests on)"))
                    .isTrue();
        }
    }
}
