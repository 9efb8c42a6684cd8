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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The changes carry their conditions. Two locks and no more: one statement cannot wait and then look at other rows. */
public class GuardedSharing implements NoteSharing {

    private static final String OWN = " WHERE id = :note AND tenant_id = :tenant AND owner_id = :owner";

    private final JdbcClient db;
    private final Attempts attempts;
    private final Mailbox mailbox;
    private final InstantSource clock;

    public GuardedSharing(JdbcClient db, TransactionTemplate transaction, Mailbox mailbox, InstantSource clock) {
        this.db = db;
        this.attempts = new Attempts(transaction);
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public boolean revokeEditor(Actor owner, NoteId note, UserId editor) {
        return attempts.inTransaction(() -> {
            int own = with(owner, note, "UPDATE notes SET owner_id = owner_id" + OWN).update();
            if (own == 0) {
                throw NoteNotFound.of(note);
            }
            if (delete(owner, note, editor)) {
                return true;
            }
            if (isEditor(owner, note, editor)) {
                throw LastEditor.of(note);
            }
            return false;
        });
    }

    private boolean isEditor(Actor owner, NoteId note, UserId user) {
        return !with(owner, note, "SELECT 1 FROM note_shares WHERE note_id = :note AND user_id = :other AND role = 'editor'")
                .param("other", user.value())
                .query()
                .listOfRows()
                .isEmpty();
    }

    private boolean delete(Actor owner, NoteId note, UserId editor) {
        return with(
                                owner,
                                note,
                                """
                                DELETE FROM note_shares WHERE note_id = :note AND user_id = :other AND role = 'editor'
                                  AND EXISTS (SELECT 1 FROM note_shares
                                              WHERE note_id = :note AND user_id <> :other AND role = 'editor')
                                """)
                        .param("other", editor.value())
                        .update()
                == 1;
    }

    @Override
    public void transferOwnership(Actor owner, NoteId note, UserId to) {
        boolean transferred = attempts.inTransaction(() -> {
            int own = with(owner, note, "UPDATE notes SET owner_id = :other" + OWN)
                    .param("other", to.value())
                    .update();
            if (own == 0) {
                throw NoteNotFound.of(note);
            }
            requireMembers(owner, to);
            return !to.equals(owner.user()) && reshare(owner, note, to);
        });
        if (transferred) {
            try {
                mailbox.ownershipTransferred(to, note);
            } catch (MailNotSent lost) {
                // The transfer stands.
            }
        }
    }

    private void requireMembers(Actor owner, UserId to) {
        for (UserId user : new UserId[] {owner.user(), to}) {
            db.sql("SELECT 1 FROM members WHERE tenant_id = :tenant AND user_id = :user")
                    .param("tenant", owner.tenant().value())
                    .param("user", user.value())
                    .query(Integer.class)
                    .optional()
                    .orElseThrow(() -> UnknownMember.of(user));
        }
    }

    private boolean reshare(Actor owner, NoteId note, UserId to) {
        return with(
                                owner,
                                note,
                                """
                                WITH gone AS (DELETE FROM note_shares WHERE note_id = :note AND user_id = :other)
                                INSERT INTO note_shares (note_id, tenant_id, user_id, role, shared_at)
                                VALUES (:note, :tenant, :owner, 'editor', :now)
                                """)
                        .param("other", to.value())
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec with(Actor owner, NoteId note, String sql) {
        return db.sql(sql)
                .param("note", note.value())
                .param("tenant", owner.tenant().value())
                .param("owner", owner.user().value());
    }
}
