/*
 * believed: "SERIALIZABLE makes transactions run as if one came after the other, so find, set, save is safe."
 * wrong: "It is safe because PostgreSQL refuses all but one (40001). Who does not try again turns that into a 500."
 * rejected-by:
 *   - ArchiveRaceTest.of_eight_calls_at_once_exactly_one_answers_true
 *   - ArchiveRaceTest.a_note_that_another_program_archives_meanwhile_answers_false
 *   - ArchiveRaceTest.a_note_that_another_program_edits_meanwhile_answers_true
 */
package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import dev.back2code.storage.note.Note;
import dev.back2code.storage.note.Notes;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

public class OnceOnlyNoteArchive implements NoteArchive {

    private final Notes notes;
    private final InstantSource clock;

    public OnceOnlyNoteArchive(Notes notes, InstantSource clock) {
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    @Transactional(isolation = Isolation.SERIALIZABLE)
    public boolean archive(Actor actor, NoteId id) {
        Optional<Note> open = notes.find(actor, id).filter(note -> note.archivedAt().isEmpty());
        open.ifPresent(note -> note.archive(clock.instant()));
        return open.isPresent();
    }
}
