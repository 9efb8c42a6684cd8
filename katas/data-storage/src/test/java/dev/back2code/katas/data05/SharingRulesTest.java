package dev.back2code.katas.data05;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.MailServer;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a note's owner may count on who is alone. */
@KataTest
@Tag("data-05")
@Tag("data-storage")
class SharingRulesTest {

    private final Actor owner = Actor.someone();
    private final Actor anna = owner.colleague();
    private final Actor ben = owner.colleague();

    @Test
    @Tag("core")
    void the_last_editor_stays_whatever_the_viewers(StorageApi api, NotesTable notes, Sql sql) {
        SharedNotes shared = new SharedNotes(api, notes, sql);
        UUID note = shared.note(owner, anna, ben);
        Actor viewer = shared.member(owner.colleague());
        shared.share(note, viewer, "viewer");

        List<String> answers = List.of(
                Quotas.told(shared.revoke(anna, note, ben)),
                Quotas.told(shared.revoke(owner.elsewhere(), note, ben)),
                Quotas.told(shared.revoke(owner, note, viewer)),
                Quotas.told(shared.revoke(owner, note, anna)),
                Quotas.told(shared.revoke(owner, note, anna)),
                Quotas.told(shared.revoke(owner, note, ben)));

        String notFound = "404 urn:back2code:problem:not-found";
        String no = "200 {\"revoked\":false}";
        assertThat(answers)
                .withFailMessage(lesson("data-05 · M34")
                        .observed(
                                "an editor, then the same user of another tenant tried to revoke somebody; then the owner revoked a viewer, Anna, Anna again, and Ben, the last editor: answered with %s, where it takes 404, 404, false, true, false, 409",
                                answers)
                        .hurts("a note that nobody may edit is a support case; one that anybody may change is worse")
                        .read("NoteSharing (revokeEditor)"))
                .isEqualTo(List.of(
                        notFound, notFound, no, "200 {\"revoked\":true}", no, "409 urn:back2code:problem:last-editor"));
        assertThat(sql.number("SELECT count(*) FROM note_shares WHERE note_id = ?", note))
                .withFailMessage(lesson("data-05 · M34")
                        .observed(
                                "of two editors and a viewer, whose shares should be 2 after one editor was revoked, there are %d",
                                sql.number("SELECT count(*) FROM note_shares WHERE note_id = ?", note))
                        .hurts("somebody lost a note, or kept one, against the answer that was given")
                        .read("NoteSharing (revokeEditor)"))
                .isEqualTo(2);
    }

    @Test
    @Tag("core")
    void the_new_owner_has_the_note_and_the_old_one_edits_it(
            StorageApi api, NotesTable notes, Sql sql, MailServer mails) {
        SharedNotes shared = new SharedNotes(api, notes, sql);
        UUID note = shared.note(owner, anna, ben);

        List<Integer> statuses = List.of(
                shared.give(anna, note, ben).status(),
                shared.give(owner, note, owner.colleague()).status(),
                shared.give(owner, note, anna).status(),
                shared.give(owner, note, ben).status());

        assertThat(statuses.equals(List.of(404, 422, 204, 404))
                        && shared.ownerOf(note).equals(anna.user())
                        && shared.editorsOf(note).equals(List.of(ben.user(), owner.user()))
                        && mails.about(note).equals(List.of(anna.user())))
                .withFailMessage(lesson("data-05 · M9")
                        .observed(
                                "an editor gave a note away, then the owner gave it to a stranger, to Anna, and to Ben: answered with %s, where it takes 404, 422, 204, 404; %s owns it, editors: %d, where it takes 2, mails sent: %d, where it takes 1",
                                statuses,
                                shared.ownerOf(note).equals(anna.user()) ? "Anna" : "not Anna",
                                shared.editorsOf(note).size(),
                                mails.about(note).size())
                        .hurts("who may do what with a note is a promise to everybody that it is shared with")
                        .read("NoteSharing (transferOwnership)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void a_viewer_who_gets_the_note_has_no_share_any_more(StorageApi api, NotesTable notes, Sql sql) {
        SharedNotes shared = new SharedNotes(api, notes, sql);
        UUID note = shared.note(owner, anna);
        Actor viewer = shared.member(owner.colleague());
        shared.share(note, viewer, "viewer");

        int status = shared.give(owner, note, viewer).status();

        List<String> roles = sql.column(
                String.class, "SELECT role FROM note_shares WHERE note_id = ? AND user_id = ?", note, viewer.user());
        assertThat(status == 204 && roles.isEmpty())
                .withFailMessage(lesson("data-05 · M39")
                        .observed(
                                "a note was given to one of its viewers: answered with %d, where it takes 204; shares of the new owner: %s, where it takes none",
                                status, roles)
                        .hurts(
                                "the owner is listed among those who may see the note, and the share is in the way when the note is given away again")
                        .read("NoteSharing (transferOwnership)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void a_note_given_to_oneself_or_by_a_stranger_to_the_tenant_stays_as_it_is(
            StorageApi api, NotesTable notes, Sql sql, MailServer mails) {
        SharedNotes shared = new SharedNotes(api, notes, sql);
        UUID note = shared.note(owner, anna);
        Actor departed = owner.colleague();
        UUID orphan = notes.add(departed, "of somebody who left", Instant.EPOCH);

        List<Integer> statuses = List.of(
                shared.give(owner, note, owner).status(),
                shared.give(departed, orphan, anna).status());

        assertThat(statuses.equals(List.of(204, 422))
                        && shared.editorsOf(note).equals(List.of(anna.user()))
                        && shared.ownerOf(orphan).equals(departed.user())
                        && mails.about(note).isEmpty()
                        && mails.about(orphan).isEmpty())
                .withFailMessage(lesson("data-05 · M35")
                        .observed(
                                "an owner gave a note to herself, and one who is no member gave one away: answered with %s, where it takes 204 and 422; editors of the first note: %d, where it takes 1; mails sent: %d",
                                statuses,
                                shared.editorsOf(note).size(),
                                mails.about(note).size() + mails.about(orphan).size())
                        .hurts("an owner who is listed as editor can revoke herself, and a mail tells of nothing")
                        .read("NoteSharing (to oneself)"))
                .isTrue();
    }
}
