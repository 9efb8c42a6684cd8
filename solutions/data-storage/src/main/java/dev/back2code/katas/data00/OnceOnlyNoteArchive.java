package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asking and doing are one statement, and the number of rows that it changed is the answer.
 *
 * <p>A second caller waits for the first one's row lock, then PostgreSQL evaluates the condition again on the row as it
 * is now, finds it archived and changes nothing.
 *
 * @see <a href="https://www.postgresql.org/docs/17/transaction-iso.html#XACT-READ-COMMITTED">Read Committed</a>
 */
public class OnceOnlyNoteArchive implements NoteArchive {

    private final JdbcClient db;
    private final InstantSource clock;

    public OnceOnlyNoteArchive(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public boolean archive(Actor actor, NoteId note) {
        int changed = db.sql(
                        """
                        UPDATE notes SET archived_at = :now
                        WHERE id = :id AND tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL
                        """)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("id", note.value())
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .update();
        return changed == 1;
    }
}
