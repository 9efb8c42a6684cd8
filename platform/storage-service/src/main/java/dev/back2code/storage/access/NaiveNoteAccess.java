package dev.back2code.storage.access;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.seam.NoteAccess;
import dev.back2code.storage.seam.Permission;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A listed weakness (seam {@code note-access}): find by id. Whoever of the tenant knows a note's id may change, delete
 * and share it; only reading was thought of.
 */
public class NaiveNoteAccess implements NoteAccess {

    private static final String OWN = "n.tenant_id = :tenant and n.owner_id = :user";

    private static final String SHARED = """
            n.tenant_id = :tenant and n.id in (select s.note_id from note_shares s
              where s.tenant_id = :tenant and s.user_id = :user)""";

    private final JdbcClient db;

    public NaiveNoteAccess(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void require(Actor actor, NoteId note, Permission permission) {
        if (permission == Permission.READ || !exists(actor, note)) {
            throw NoteNotFound.of(note);
        }
    }

    private boolean exists(Actor actor, NoteId note) {
        return db.sql("select exists (select from notes n where n.id = :note and n.tenant_id = :tenant)")
                .param("note", note.value())
                .param("tenant", actor.tenant().value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<String> visibleTo(Actor actor, Permission permission) {
        return permission == Permission.READ ? List.of(OWN, SHARED) : List.of(OWN);
    }
}
