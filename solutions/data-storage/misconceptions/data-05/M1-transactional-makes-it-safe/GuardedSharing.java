package dev.back2code.katas.data05;

import dev.back2code.storage.mail.Mailbox;
import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.Notes;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.LastEditor;
import dev.back2code.storage.seam.NoteSharing;
import dev.back2code.storage.seam.UnknownMember;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A listed weakness (seam {@code note-sharing}): look, decide, write, send. Fine for one user on a good day. */
@Transactional
public class GuardedSharing implements NoteSharing {

    private final Notes notes;
    private final JdbcClient db;
    private final Mailbox mailbox;
    private final InstantSource clock;

    public GuardedSharing(Notes notes, JdbcClient db, Mailbox mailbox, InstantSource clock) {
        this.notes = notes;
        this.db = db;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public boolean revokeEditor(Actor owner, NoteId note, UserId editor) {
        requireOwn(owner, note);
        List<UUID> editors = db.sql("SELECT user_id FROM note_shares WHERE note_id = :note AND role = 'editor'")
                .param("note", note.value())
                .query(UUID.class)
                .list();
        if (!editors.contains(editor.value())) {
            return false;
        }
        if (editors.size() == 1) {
            throw LastEditor.of(note);
        }
        unshare(note, editor);
        return true;
    }

    @Override
    public void transferOwnership(Actor owner, NoteId note, UserId to) {
        requireOwn(owner, note);
        requireMember(owner, owner.user());
        requireMember(owner, to);
        if (to.equals(owner.user())) {
            return;
        }
        db.sql("UPDATE notes SET owner_id = :to WHERE id = :note")
                .param("to", to.value())
                .param("note", note.value())
                .update();
        unshare(note, to);
        shareAsEditor(owner, note);
        mailbox.ownershipTransferred(to, note);
    }

    private void requireOwn(Actor owner, NoteId note) {
        notes.find(owner, note).orElseThrow(() -> NoteNotFound.of(note));
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
