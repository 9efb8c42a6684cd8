/*
 * believed: "A lock in the database is shared by all instances; I take it first and give it back in finally."
 * wrong: "The commit comes after finally. The next one gets the lock and still reads the note as it was before."
 * rejected-by:
 *   - ArchiveRaceTest.of_eight_calls_at_once_exactly_one_answers_true
 *   - ArchiveRaceTest.a_note_that_another_program_archives_meanwhile_answers_false
 */
package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import dev.back2code.storage.note.Note;
import dev.back2code.storage.note.Notes;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

public class OnceOnlyNoteArchive implements NoteArchive {

    private final Notes notes;
    private final EntityManager entities;
    private final JdbcClient db;
    private final InstantSource clock;

    public OnceOnlyNoteArchive(Notes notes, EntityManager entities, JdbcClient db, InstantSource clock) {
        this.notes = notes;
        this.entities = entities;
        this.db = db;
        this.clock = clock;
    }

    /** The lock is PostgreSQL's own, so that all instances share it. */
    @Override
    @Transactional
    public boolean archive(Actor actor, NoteId id) {
        lock("pg_advisory_lock", id);
        try {
            return findAndSet(actor, id);
        } finally {
            entities.flush();
            lock("pg_advisory_unlock", id);
        }
    }

    private boolean findAndSet(Actor actor, NoteId id) {
        Optional<Note> open = notes.find(actor, id).filter(note -> note.archivedAt().isEmpty());
        open.ifPresent(note -> note.archive(clock.instant()));
        return open.isPresent();
    }

    private void lock(String function, NoteId id) {
        db.sql("SELECT " + function + "(:key)")
                .param("key", id.value().getMostSignificantBits())
                .query()
                .singleRow();
    }
}
