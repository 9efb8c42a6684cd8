package dev.back2code.katas.sec03;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.seam.NoteAccess;
import dev.back2code.storage.seam.NoteForbidden;
import dev.back2code.storage.seam.Permission;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database says who is what; here is a table of what that allows. */
public class CheckedNoteAccess implements NoteAccess {

    private static final Map<String, Set<Permission>> ALLOWED = Map.of(
            "owner", EnumSet.allOf(Permission.class),
            "editor", EnumSet.of(Permission.READ, Permission.CHANGE),
            "viewer", EnumSet.of(Permission.READ));

    private final JdbcClient db;

    public CheckedNoteAccess(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void require(Actor actor, NoteId note, Permission permission) {
        String role = db.sql("select coalesce(note_role(?, ?, ?), 'nobody')")
                .params(note.value(), actor.tenant().value(), actor.user().value())
                .query(String.class)
                .single();
        Set<Permission> allowed = ALLOWED.getOrDefault(role, Set.of());
        if (allowed.isEmpty()) {
            throw NoteNotFound.of(note);
        }
        if (!allowed.contains(permission)) {
            throw NoteForbidden.of(note, permission);
        }
    }

    /** The shares' ids as an array: read first, and looked up in the notes' primary key. */
    @Override
    public List<String> visibleTo(Actor actor, Permission permission) {
        String owned = "n.tenant_id = :tenant and n.owner_id = :user";
        return permission == Permission.MANAGE
                ? List.of(owned)
                : List.of(
                        owned,
                        "n.tenant_id = :tenant and n.id = any (array(select s.note_id from note_shares s"
                                + " where s.tenant_id = :tenant and s.user_id = :user"
                                + (permission == Permission.CHANGE ? " and s.role = 'editor'))" : "))"));
    }
}
