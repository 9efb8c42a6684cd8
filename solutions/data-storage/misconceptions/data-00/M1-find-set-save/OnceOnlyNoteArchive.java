/*
 * believed: "I look whether it is archived and then archive it, all in one transaction, so nobody can come between."
 * wrong: "READ COMMITTED lets all look before the first one has written. A transaction is all or nothing; it is not
 *     alone."
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
import java.time.InstantSource;
import org.springframework.transaction.annotation.Transactional;

public class OnceOnlyNoteArchive implements NoteArchive {

    private final Notes notes;
    private final InstantSource clock;

    public OnceOnlyNoteArchive(Notes notes, InstantSource clock) {
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean archive(Actor actor, NoteId id) {
        Note note = notes.find(actor, id).orElse(null);
        if (note == null || note.archivedAt().isPresent()) {
            return false;
        }
        note.archive(clock.instant());
        notes.save(note);
        return true;
    }
}
