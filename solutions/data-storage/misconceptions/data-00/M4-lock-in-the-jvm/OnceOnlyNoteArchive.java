/*
 * believed: "One caller at a time: the lock is taken before the transaction begins and released after its commit."
 * wrong: "Right for one process. The second instance has a lock of its own, and a script has none."
 * rejected-by:
 *   - ArchiveRaceTest.a_note_that_another_program_archives_meanwhile_answers_false
 */
package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import dev.back2code.storage.note.Note;
import dev.back2code.storage.note.Notes;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionTemplate;

public class OnceOnlyNoteArchive implements NoteArchive {

    private final Notes notes;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public OnceOnlyNoteArchive(Notes notes, TransactionTemplate transaction, InstantSource clock) {
        this.notes = notes;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean archive(Actor actor, NoteId id) {
        oneAtATime.lock();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> findAndSet(actor, id)));
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean findAndSet(Actor actor, NoteId id) {
        Optional<Note> open = notes.find(actor, id).filter(note -> note.archivedAt().isEmpty());
        open.ifPresent(note -> note.archive(clock.instant()));
        return open.isPresent();
    }
}
