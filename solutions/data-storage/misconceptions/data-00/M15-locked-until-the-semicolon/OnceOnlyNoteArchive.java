/*
 * believed: "FOR UPDATE locks the row, so between my look and my update nobody else gets to it. @Transactional is on the method."
 * wrong: "A call from inside the class passes the proxy by: there is no transaction, and each lock ends with its own statement."
 * rejected-by:
 *   - ArchiveRaceTest.of_eight_calls_at_once_exactly_one_answers_true
 */
package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

public class OnceOnlyNoteArchive implements NoteArchive {

    private final JdbcClient db;
    private final InstantSource clock;

    public OnceOnlyNoteArchive(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public boolean archive(Actor actor, NoteId note) {
        return lockAndSet(actor, note);
    }

    @Transactional
    boolean lockAndSet(Actor actor, NoteId note) {
        boolean open = db.sql(
                        """
                        SELECT id FROM notes
                        WHERE id = :id AND tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL FOR UPDATE
                        """)
                .param("id", note.value())
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .query()
                .listOfRows()
                .size()
                == 1;
        if (open) {
            db.sql("UPDATE notes SET archived_at = :now WHERE id = :id")
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("id", note.value())
                    .update();
        }
        return open;
    }
}
