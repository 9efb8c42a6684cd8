/*
 * believed: "The row count of the UPDATE is one for an own note and zero for any other, so it is the answer."
 * wrong: "It is one for a note that was archived long ago as well, and the old time is gone."
 * rejected-by:
 *   - NoteArchiveTest.archiving_again_answers_false_and_keeps_the_first_time
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
        int changed = db.sql("UPDATE notes SET archived_at = :now WHERE id = :id AND tenant_id = :tenant AND owner_id = :owner")
                .param("now", now())
                .param("id", note.value())
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .update();
        return changed == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
