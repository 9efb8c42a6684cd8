/*
 * believed: "Whoever holds the row is archiving it, so there is no need to wait: skip it and answer false."
 * wrong: "They may be changing the title, or may yet roll back. Then nobody has archived it, and all were told that
 *     somebody else did."
 * rejected-by:
 *   - ArchiveRaceTest.a_note_that_another_program_almost_archives_answers_true
 *   - ArchiveRaceTest.a_note_that_another_program_edits_meanwhile_answers_true
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
        return db.sql(
                                """
                                UPDATE notes SET archived_at = :now WHERE id IN (
                                  SELECT id FROM notes
                                  WHERE id = :id AND tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL
                                  FOR UPDATE SKIP LOCKED)
                                """)
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("id", note.value())
                        .param("tenant", actor.tenant().value())
                        .param("owner", actor.user().value())
                        .update()
                == 1;
    }
}
