/*
 * believed: "The owner and the state are checked, and the count tells whether anything was archived."
 * wrong: "Something was: every note of the owner. The count answers the question that the condition asked."
 * rejected-by:
 *   - NoteArchiveTest.an_own_note_is_archived_and_no_other
 *   - NoteArchiveTest.a_foreign_note_answers_false_and_stays_untouched
 */
package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
        int changed = db.sql("UPDATE notes SET archived_at = :now WHERE tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL")
                .param("now", now())
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .update();
        return changed > 0;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
