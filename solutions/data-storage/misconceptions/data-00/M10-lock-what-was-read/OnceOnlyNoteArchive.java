/*
 * believed: "I find the note, lock its row, and only then look whether it is archived."
 * wrong: "The lock is taken on the row as it is now; the object still holds what was read before the wait."
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
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import org.springframework.transaction.annotation.Transactional;

public class OnceOnlyNoteArchive implements NoteArchive {

    private final Notes notes;
    private final EntityManager entities;
    private final InstantSource clock;

    public OnceOnlyNoteArchive(Notes notes, EntityManager entities, InstantSource clock) {
        this.notes = notes;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean archive(Actor actor, NoteId id) {
        Note note = notes.find(actor, id).orElse(null);
        if (note == null) {
            return false;
        }
        entities.lock(note, LockModeType.PESSIMISTIC_WRITE);
        if (note.archivedAt().isPresent()) {
            return false;
        }
        note.archive(clock.instant());
        return true;
    }
}
