/*
 * believed: "The time is the time: Instant.now() is what the clock bean calls as well."
 * wrong: "On this machine today. A test, a replay or a simulation gives the service another clock, and half of the code
 *     does not follow."
 * rejected-by:
 *   - NoteArchiveTest.an_own_note_is_archived_and_no_other
 */
package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

public class OnceOnlyNoteArchive implements NoteArchive {

    private final JdbcClient db;

    public OnceOnlyNoteArchive(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean archive(Actor actor, NoteId note) {
        int changed = db.sql(
                        """
                        UPDATE notes SET archived_at = ?
                        WHERE id = ? AND tenant_id = ? AND owner_id = ? AND archived_at IS NULL
                        """)
                .params(
                        Instant.now().atOffset(ZoneOffset.UTC),
                        note.value(),
                        actor.tenant().value(),
                        actor.user().value())
                .update();
        return changed == 1;
    }
}
