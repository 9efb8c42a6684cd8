/*
 * believed: "The rule is about the shares: whoever locks them all, in order, and then counts them is safe."
 * wrong: >
 *   That the caller owns the note was decided too. It rests on the note's row, which nobody holds: the note may be
 *   given away before the shares are locked, and then the old owner is counted as the editor who remains.
 * rejected-by:
 *   - RevokeRaceTest.who_gives_the_note_away_meanwhile_revokes_nobody
 */
package dev.back2code.katas.data05;

import dev.back2code.storage.mail.MailNotSent;
import dev.back2code.storage.mail.Mailbox;
import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.Notes;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.LastEditor;
import dev.back2code.storage.seam.NoteSharing;
import dev.back2code.storage.seam.UnknownMember;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

public class GuardedSharing implements NoteSharing {

    private final Notes notes;
    private final JdbcTemplate jdbc;
    private final Attempts attempts;
    private final Mailbox mailbox;
    private final InstantSource clock;

    public GuardedSharing(
            Notes notes, JdbcTemplate jdbc, TransactionTemplate transaction, Mailbox mailbox, InstantSource clock) {
        this.notes = notes;
        this.jdbc = jdbc;
        this.attempts = new Attempts(transaction);
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public boolean revokeEditor(Actor owner, NoteId note, UserId editor) {
        return attempts.inTransaction(() -> {
            notes.find(owner, note).orElseThrow(() -> NoteNotFound.of(note));
            List<UUID> editors = jdbc.queryForList(
                    "SELECT user_id FROM note_shares WHERE note_id = ? AND role = 'editor' ORDER BY user_id FOR UPDATE",
                    UUID.class,
                    note.value());
            if (!editors.contains(editor.value())) {
                return false;
            }
            if (editors.size() < 2) {
                throw LastEditor.of(note);
            }
            return jdbc.update(
                            "DELETE FROM note_shares WHERE note_id = ? AND user_id = ?", note.value(), editor.value())
                    == 1;
        });
    }

    @Override
    public void transferOwnership(Actor owner, NoteId note, UserId to) {
        attempts.inTransaction(() -> {
            notes.findAndLock(owner, note).orElseThrow(() -> NoteNotFound.of(note));
            requireMember(owner, to);
            requireMember(owner, owner.user());
            if (!to.equals(owner.user())) {
                handOver(owner, note, to);
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        tell(to, note);
                    }
                });
            }
            return null;
        });
    }

    private void handOver(Actor owner, NoteId note, UserId to) {
        jdbc.update("UPDATE notes SET owner_id = ? WHERE id = ?", to.value(), note.value());
        jdbc.update("DELETE FROM note_shares WHERE note_id = ? AND user_id = ?", note.value(), to.value());
        jdbc.update(
                "INSERT INTO note_shares VALUES (?, ?, ?, 'editor', ?)",
                note.value(),
                owner.tenant().value(),
                owner.user().value(),
                Timestamp.from(clock.instant()));
    }

    private void tell(UserId to, NoteId note) {
        try {
            mailbox.ownershipTransferred(to, note);
        } catch (MailNotSent lost) {
            // What happens after the commit cannot undo it.
        }
    }

    private void requireMember(Actor actor, UserId user) {
        int found = jdbc.queryForObject(
                "SELECT count(*) FROM members WHERE tenant_id = ? AND user_id = ?",
                Integer.class,
                actor.tenant().value(),
                user.value());
        if (found == 0) {
            throw UnknownMember.of(user);
        }
    }
}
