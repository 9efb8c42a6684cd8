/*
 * believed: "Who finds the share there already was beaten by somebody quicker, and sees it the next time: try again."
 * wrong: >
 *   Nobody could be quicker, the note is locked. What is wrong is in the data and comes back each time; after five
 *   attempts the answer is "busy".
 * rejected-by:
 *   - RetryTest.any_other_failure_is_not_tried_again_and_leaves_nothing
 */
package dev.back2code.katas.data05;

import dev.back2code.storage.mail.MailNotSent;
import dev.back2code.storage.mail.Mailbox;
import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.LastEditor;
import dev.back2code.storage.seam.NoteSharing;
import dev.back2code.storage.seam.UnknownMember;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

public class GuardedSharing implements NoteSharing {

    private static final Logger log = LoggerFactory.getLogger(GuardedSharing.class);

    private final JdbcClient db;
    private final SharingAttempts attempts;
    private final Mailbox mailbox;
    private final InstantSource clock;

    public GuardedSharing(JdbcClient db, TransactionTemplate transaction, Mailbox mailbox, InstantSource clock) {
        this.db = db;
        this.attempts = new SharingAttempts(transaction);
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public boolean revokeEditor(Actor owner, NoteId note, UserId editor) {
        return attempts.inTransaction(() -> {
            lockOwn(owner, note);
            List<UUID> editors = editors(note);
            if (!editors.contains(editor.value())) {
                return false;
            }
            if (editors.size() == 1) {
                throw LastEditor.of(note);
            }
            unshare(note, editor);
            return true;
        });
    }

    /** The mail is outside: no attempt that failed has sent one, and no lock or connection is held while it is sent. */
    @Override
    public void transferOwnership(Actor owner, NoteId note, UserId to) {
        boolean transferred = attempts.inTransaction(() -> handOver(owner, note, to));
        if (transferred) {
            tell(to, note);
        }
    }

    private boolean handOver(Actor owner, NoteId note, UserId to) {
        lockOwn(owner, note);
        requireMember(owner, owner.user());
        requireMember(owner, to);
        if (to.equals(owner.user())) {
            return false;
        }
        db.sql("UPDATE notes SET owner_id = :to WHERE id = :note")
                .param("to", to.value())
                .param("note", note.value())
                .update();
        unshare(note, to);
        shareAsEditor(owner, note);
        return true;
    }

    // The transfer is committed: a failure now must not tell the caller that it was not.
    private void tell(UserId to, NoteId note) {
        try {
            mailbox.ownershipTransferred(to, note);
        } catch (MailNotSent lost) {
            log.warn("the transfer of note {} stands", note.value(), lost);
        }
    }

    // Who waited here for another transfer finds, after it, that the note is somebody else's.
    private void lockOwn(Actor owner, NoteId note) {
        db.sql("SELECT 1 FROM notes WHERE id = :note AND tenant_id = :tenant AND owner_id = :owner FOR UPDATE")
                .param("note", note.value())
                .param("tenant", owner.tenant().value())
                .param("owner", owner.user().value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> NoteNotFound.of(note));
    }

    private List<UUID> editors(NoteId note) {
        return db.sql("SELECT user_id FROM note_shares WHERE note_id = :note AND role = 'editor'")
                .param("note", note.value())
                .query(UUID.class)
                .list();
    }

    private void requireMember(Actor actor, UserId user) {
        db.sql("SELECT 1 FROM members WHERE tenant_id = :tenant AND user_id = :user")
                .param("tenant", actor.tenant().value())
                .param("user", user.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> UnknownMember.of(user));
    }

    private void unshare(NoteId note, UserId user) {
        db.sql("DELETE FROM note_shares WHERE note_id = :note AND user_id = :user")
                .param("note", note.value())
                .param("user", user.value())
                .update();
    }

    private void shareAsEditor(Actor oldOwner, NoteId note) {
        db.sql("INSERT INTO note_shares (note_id, tenant_id, user_id, role, shared_at)"
                        + " VALUES (:note, :tenant, :user, 'editor', :now)")
                .param("note", note.value())
                .param("tenant", oldOwner.tenant().value())
                .param("user", oldOwner.user().value())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
