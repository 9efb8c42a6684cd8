/*
 * believed: "The statement did not fail, so the note is archived now and the answer is yes."
 * wrong: "An UPDATE that finds no row succeeds as well. Only the number of rows tells whether this call did it."
 * rejected-by:
 *   - NoteArchiveTest.archiving_again_answers_false_and_keeps_the_first_time
 *   - NoteArchiveTest.a_foreign_note_answers_false_and_stays_untouched
 *   - ArchiveRaceTest.of_eight_calls_at_once_exactly_one_answers_true
 *   - ArchiveRaceTest.a_note_that_another_program_archives_meanwhile_answers_false
 *   - NoteArchiveTest.a_second_call_within_the_same_microsecond_answers_false
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
        db.sql(
                        """
                        UPDATE notes SET archived_at = :now
                        WHERE id = :id AND tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL
                        """)
                .param("now", now())
                .param("id", note.value())
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .update();
        return true;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
