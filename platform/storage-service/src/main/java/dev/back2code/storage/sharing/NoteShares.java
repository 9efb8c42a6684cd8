package dev.back2code.storage.sharing;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.Note;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.NoteService;
import dev.back2code.storage.note.Notes;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.LastEditor;
import dev.back2code.storage.seam.NoteAccess;
import dev.back2code.storage.seam.NoteSharing;
import dev.back2code.storage.seam.Permission;
import dev.back2code.storage.seam.UnknownMember;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** With whom a note is shared, one person at a time. Only its owner may see and change that. */
@Service
class NoteShares {

    private static final String SHARE = """
            insert into note_shares (note_id, tenant_id, user_id, role, shared_at)
            select :note, tenant_id, user_id, :role, :now from members where tenant_id = :tenant and user_id = :user
            on conflict (note_id, user_id) do update set role = excluded.role
            """;

    private static final String ONLY_EDITOR = """
            select count(*) filter (where user_id = :user) = 1 and count(*) = 1
            from note_shares where note_id = :note and role = 'editor'
            """;

    private static final String SHARES = """
            select s.user_id, m.name, s.role, s.shared_at
            from note_shares s join members m using (tenant_id, user_id)
            where s.note_id = :note order by s.shared_at, s.user_id
            """;

    private final NoteService notes;
    private final Notes own;
    private final NoteAccess access;
    private final NoteSharing sharing;
    private final JdbcClient db;
    private final InstantSource clock;

    NoteShares(
            NoteService notes, Notes own, NoteAccess access, NoteSharing sharing, JdbcClient db, InstantSource clock) {
        this.notes = notes;
        this.own = own;
        this.access = access;
        this.sharing = sharing;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Shares a note, or changes in which role it is shared.
     *
     * @throws NoteNotFound if the note is not the actor's
     * @throws ShareWithOwner if it is to be shared with the actor
     * @throws UnknownMember if the actor's tenant has no such member
     * @throws LastEditor if the note's only editor is to be a viewer
     */
    @Transactional
    void share(Actor owner, NoteId note, UserId with, Role role) {
        Note shared = notes.findAndLock(owner, note, () -> access.require(owner, note, Permission.MANAGE));
        if (with.equals(shared.ownerId())) {
            throw new ShareWithOwner();
        }
        if (role == Role.VIEWER && isOnlyEditor(note, with)) {
            throw LastEditor.of(note);
        }
        int rows = db.sql(SHARE)
                .param("note", note.value())
                .param("tenant", owner.tenant().value())
                .param("user", with.value())
                .param("role", role.lowerCase())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw UnknownMember.of(with);
        }
    }

    private boolean isOnlyEditor(NoteId note, UserId user) {
        return db.sql(ONLY_EDITOR)
                .param("note", note.value())
                .param("user", user.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes a share back, if there is one. Editors go by the rule of the seam.
     *
     * @throws NoteNotFound if the note is not the actor's
     * @throws LastEditor if no other editor would remain
     */
    void unshare(Actor owner, NoteId note, UserId with) {
        if (!isRevoked(owner, note, with)) {
            db.sql("delete from note_shares where note_id = :note and user_id = :user and role = 'viewer'")
                    .param("note", note.value())
                    .param("user", with.value())
                    .update();
        }
    }

    /** The seam knows the owner's notes alone; whether others may see the note is said by another. */
    private boolean isRevoked(Actor owner, NoteId note, UserId editor) {
        try {
            return sharing.revokeEditor(owner, note, editor);
        } catch (NoteNotFound notOwn) {
            access.require(owner, note, Permission.MANAGE);
            throw notOwn;
        }
    }

    /** @throws NoteNotFound if the note is not the actor's */
    @Transactional(readOnly = true)
    List<Share> shares(Actor owner, NoteId note) {
        if (own.find(owner, note).isEmpty()) {
            access.require(owner, note, Permission.MANAGE);
        }
        return db.sql(SHARES)
                .param("note", note.value())
                .query((row, index) -> new Share(
                        new Share.Member(row.getObject("user_id", UUID.class), row.getString("name")),
                        row.getString("role"),
                        row.getObject("shared_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** That a note is shared with somebody. */
    record Share(Member user, String role, Instant sharedAt) {

        record Member(UUID id, String name) {}
    }
}
