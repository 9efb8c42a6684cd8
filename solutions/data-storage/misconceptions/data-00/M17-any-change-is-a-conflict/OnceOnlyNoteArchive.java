/*
 * believed: "Optimistic locking: I read the version, the update names it and that the note is open. If anything has
 *     changed meanwhile, I have lost, and the answer is false."
 * wrong: "Whoever edits the title raises the version as well. The note is the actor's and open, the caller is told that
 *     it was archived before, and nobody archives it."
 * rejected-by:
 *   - ArchiveRaceTest.a_note_that_another_program_edits_meanwhile_answers_true
 */
package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
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
        Optional<Long> version = db.sql("SELECT version FROM notes WHERE id = ? AND tenant_id = ? AND owner_id = ?")
                .params(note.value(), actor.tenant().value(), actor.user().value())
                .query(Long.class)
                .optional();
        return version.isPresent() && changed(note, version.get()) == 1;
    }

    private int changed(NoteId note, long version) {
        return db.sql("UPDATE notes SET archived_at = ? WHERE id = ? AND version = ? AND archived_at IS NULL")
                .params(clock.instant().atOffset(ZoneOffset.UTC), note.value(), version)
                .update();
    }
}
