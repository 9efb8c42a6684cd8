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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the new owner of a note is told, and when. */
@KataTest
@Tag("data-05")
@Tag("data-storage")
class TransferMailTest {

    private final Actor owner = Actor.someone();
    private final Actor anna = owner.colleague();

    private SharedNotes shared;
    private ServerFault fault;
    private UUID note;

    @BeforeEach
    void a_note_with_one_editor(StorageApi api, NotesTable notes, Sql sql) {
        shared = new SharedNotes(api, notes, sql);
        fault = new ServerFault(sql);
        fault.remove();
        note = shared.note(owner, anna);
    }

    @Test
    @Tag("core")
    void a_transfer_that_was_tried_three_times_is_told_once(MailServer mails) {
        fault.atCommit("note_shares", "40001", "40001");

        int status = shared.give(owner, note, anna).status();

        assertThat(status == 204 && mails.about(note).equals(List.of(anna.user())))
                .withFailMessage(lesson("data-05 · M9")
                        .observed(
                                "the server ended two attempts at a transfer at their commits and would have let the third pass: the call was answered with %d, mails sent: %d, where it takes 204 and 1",
                                status, mails.about(note).size())
                        .hurts(
                                "the database takes back what it has not committed; mails, cards and other services do not")
                        .read("briefs/data-05.md#theory (what cannot be taken back)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void nobody_is_told_before_the_transfer_is_committed(MailServer mails, Stage stage) {
        try (Play play = stage.play()) {
            play.actor("owner", () -> shared.give(owner, note, anna));
            play.let("owner").reach(Stop.COMMIT);
            int before = mails.about(note).size();
            play.let("owner").finish();
            play.answer("owner");
            int after = mails.about(note).size();

            assertThat(List.of(before, after))
                    .withFailMessage(lesson("data-05 · M9")
                            .observed(
                                    "mails sent before the commit: %d, when the call was answered: %d, where it takes 0 and 1",
                                    before, after)
                            .shown(play)
                            .hurts("who follows the mail at once finds a note that is not theirs, or never will be")
                            .read("briefs/data-05.md#theory (what cannot be taken back)"))
                    .isEqualTo(List.of(0, 1));
        }
    }

    @Test
    @Tag("stretch")
    void nobody_is_told_of_a_transfer_that_failed(MailServer mails) {
        fault.atCommit("note_shares", "40001", "40001", "40001", "40001", "40001", "40001", "40001");
        int busy = shared.give(owner, note, anna).status();
        fault.atCommit("note_shares", "23514");
        int broken = shared.give(owner, note, anna).status();

        boolean given = !shared.ownerOf(note).equals(owner.user());
        assertThat(List.of(busy, broken).equals(List.of(503, 500))
                        && !given
                        && mails.about(note).isEmpty())
                .withFailMessage(lesson("data-05 · M9")
                        .observed(
                                "a transfer was ended at each commit, then one was refused at its commit: answered with %d and %d, where it takes 503 and 500; the note is %s; mails sent: %d",
                                busy,
                                broken,
                                given ? "the new owner's" : "still the old owner's",
                                mails.about(note).size())
                        .hurts("somebody is told of a note that they will never have, and asks support for it")
                        .read("briefs/data-05.md#theory (what cannot be taken back)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void a_mail_that_is_lost_undoes_nothing(MailServer mails) {
        mails.refuseAll();

        int status = shared.give(owner, note, anna).status();

        boolean given = shared.ownerOf(note).equals(anna.user());
        assertThat(status == 204 && given && mails.about(note).size() == 1)
                .withFailMessage(lesson("data-05 · M11")
                        .observed(
                                "the mail server refused the mail: the transfer was answered with %d, where it takes 204, the note is %s, mails tried: %d, where it takes 1",
                                status,
                                given ? "the new owner's" : "still the old owner's",
                                mails.about(note).size())
                        .hurts(
                                "what is done is done: a caller that reads a failure tries again and gets 404; an owner who is told twice asks what happened")
                        .read("NoteSharing (a mail that cannot be sent)"))
                .isTrue();
    }
}
