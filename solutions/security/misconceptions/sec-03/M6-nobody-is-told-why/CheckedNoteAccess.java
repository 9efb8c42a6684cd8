/*
 * believed: >
 *   404 for all that is not allowed: then no answer tells anything.
 * wrong: >
 *   Who reads the note already knows that it is there. A 404 tells them that it was deleted; they write it
 *   again, or call support.
 * rejected-by:
 *   - AccessMatrixTest.every_route_of_a_note_asks_who_is_asking
 *   - AccessMatrixTest.graphql_asks_the_same
 *   - AccessRulesTest.a_share_counts_from_the_next_request_on_and_no_longer_than_it_is_there
 *   - BoundServiceTest.under_the_policies_everybody_may_what_they_may
 */
package dev.back2code.katas.sec03;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.seam.NoteAccess;
import dev.back2code.storage.seam.Permission;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with which note. */
public class CheckedNoteAccess implements NoteAccess {

    /** No row where the note is another tenant's; null where the actor has no role. */
    private static final String ROLE = """
            select case when n.owner_id = :user then 'owner' else s.role end
            from notes n left join note_shares s
              on s.note_id = n.id and s.tenant_id = n.tenant_id and s.user_id = :user
            where n.id = :note and n.tenant_id = :tenant
            """;

    private static final String OWNED = "n.tenant_id = :tenant and n.owner_id = :user";

    /** From the shares to the notes: they are few, and have an index for it. */
    private static final String SHARED = """
            n.tenant_id = :tenant and n.id in (select s.note_id from note_shares s
              where s.tenant_id = :tenant and s.user_id = :user %s)""";

    private final JdbcClient db;

    public CheckedNoteAccess(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void require(Actor actor, NoteId note, Permission permission) {
        String role = role(actor, note);
        if (!allows(role, Permission.READ)) {
            throw NoteNotFound.of(note);
        }
        if (!allows(role, permission)) {
            throw NoteNotFound.of(note);
        }
    }

    private String role(Actor actor, NoteId note) {
        return db.sql(ROLE)
                .param("note", note.value())
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .query((row, index) -> row.getString(1) == null ? "none" : row.getString(1))
                .optional()
                .orElse("none");
    }

    /** What nobody has thought of is nobody's. */
    private static boolean allows(String role, Permission permission) {
        return switch (role) {
            case "owner" -> true;
            case "editor" -> permission == Permission.READ || permission == Permission.CHANGE;
            case "viewer" -> permission == Permission.READ;
            default -> false;
        };
    }

    @Override
    public List<String> visibleTo(Actor actor, Permission permission) {
        return switch (permission) {
            case READ -> List.of(OWNED, SHARED.formatted(""));
            case CHANGE -> List.of(OWNED, SHARED.formatted("and s.role = 'editor'"));
            case MANAGE -> List.of(OWNED);
        };
    }
}
