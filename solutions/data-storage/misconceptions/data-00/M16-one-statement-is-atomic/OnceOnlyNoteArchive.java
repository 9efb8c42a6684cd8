/*
 * believed: "It is one statement, and one statement is atomic: the subquery finds the open note and the update takes it."
 * wrong: "Whoever waits for a row looks again at that row, not at the subquery. The condition must be on the row that changes."
 * rejected-by:
 *   - ArchiveRaceTest.of_eight_calls_at_once_exactly_one_answers_true
 *   - ArchiveRaceTest.a_note_that_another_program_archives_meanwhile_answers_false
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
        int changed = db.sql(
                        """
                        UPDATE notes SET archived_at = :now WHERE id = (
                          SELECT id FROM notes
                          WHERE id = :id AND tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL)
                        """)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("id", note.value())
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .update();
        return changed == 1;
    }
}
