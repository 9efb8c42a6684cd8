/*
 * believed: "The feed only asks whether archived_at is null, so any time will do."
 * wrong: "A column means what its name says to everybody who reads it later: retention, audit, support."
 * rejected-by:
 *   - NoteArchiveTest.an_own_note_is_archived_and_no_other
 */
package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

public class OnceOnlyNoteArchive implements NoteArchive {

    private final JdbcClient db;
    private final InstantSource clock;

    public OnceOnlyNoteArchive(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public boolean archive(Actor actor, NoteId note) {
        int changed = db.sql("UPDATE notes SET archived_at = updated_at WHERE id = :id AND tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL")
                .param("id", note.value())
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .update();
        return changed == 1;
    }
}
