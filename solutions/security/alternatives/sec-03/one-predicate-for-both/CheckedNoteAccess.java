package dev.back2code.katas.sec03;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.seam.NoteAccess;
import dev.back2code.storage.seam.NoteForbidden;
import dev.back2code.storage.seam.Permission;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conditions of a list are the check of a note: there is one text, and it cannot say two things. */
public class CheckedNoteAccess implements NoteAccess {

    private static final String OWNED = "(n.tenant_id, n.owner_id) = (:tenant, :user)";

    private static final String SHARED_AS = """
            n.tenant_id = :tenant and n.id in (select s.note_id from note_shares s
              where s.tenant_id = :tenant and s.user_id = :user and s.role = any ('{%s}'))""";

    private final JdbcClient db;

    public CheckedNoteAccess(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void require(Actor actor, NoteId note, Permission permission) {
        switch (answer(actor, note, permission)) {
            case "allowed" -> {}
            case "readable" -> throw NoteForbidden.of(note, permission);
            default -> throw NoteNotFound.of(note);
        }
    }

    private String answer(Actor actor, NoteId note, Permission permission) {
        return db.sql("select case when %s then 'allowed' when %s then 'readable' else 'hidden' end from notes n where n.id = :note"
                        .formatted(any(actor, permission), any(actor, Permission.READ)))
                .param("note", note.value())
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .query(String.class)
                .optional()
                .orElse("hidden");
    }

    private String any(Actor actor, Permission permission) {
        return "(" + String.join(") or (", visibleTo(actor, permission)) + ")";
    }

    @Override
    public List<String> visibleTo(Actor actor, Permission permission) {
        return switch (permission) {
            case READ -> List.of(OWNED, SHARED_AS.formatted("editor,viewer"));
            case CHANGE -> List.of(OWNED, SHARED_AS.formatted("editor"));
            case MANAGE -> List.of(OWNED);
        };
    }
}
