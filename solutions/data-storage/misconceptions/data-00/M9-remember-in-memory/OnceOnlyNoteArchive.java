/*
 * believed: "A note is archived once, so after the first call for it the answer is false without asking the database."
 * wrong: "The first call may have been a stranger's, or one that failed. What happened is in the database and nowhere
 *     else."
 * rejected-by:
 *   - NoteArchiveTest.a_foreign_note_answers_false_and_stays_untouched
 */
package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

public class OnceOnlyNoteArchive implements NoteArchive {

    private final JdbcClient db;
    private final InstantSource clock;
    private final Set<NoteId> handled = ConcurrentHashMap.newKeySet();

    public OnceOnlyNoteArchive(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Spares the database all calls but the first. */
    @Override
    public boolean archive(Actor actor, NoteId note) {
        return handled.add(note) && update(actor, note) == 1;
    }

    private int update(Actor actor, NoteId note) {
        return db.sql(
                        """
                        UPDATE notes SET archived_at = :now
                        WHERE id = :id AND tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL
                        """)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("id", note.value())
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .update();
    }
}
