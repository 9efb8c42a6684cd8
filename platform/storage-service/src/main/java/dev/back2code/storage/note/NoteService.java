package dev.back2code.storage.note;

import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates, reads, changes and deletes notes. An actor's own are found by one statement; whether
 * another may be had is asked only then.
 */
@Service
@Transactional
public class NoteService {

    private final Notes notes;
    private final InstantSource clock;

    NoteService(Notes notes, InstantSource clock) {
        this.notes = notes;
        this.clock = clock;
    }

    public NoteView create(Actor actor, NoteDraft draft) {
        return NoteView.of(notes.save(new Note(actor, draft, clock.instant())));
    }

    @Transactional(readOnly = true)
    public NoteView read(Actor actor, NoteId id) {
        return notes.find(actor, id).map(NoteView::of).orElseThrow(() -> NoteNotFound.of(id));
    }

    /** Any note, for whoever has been found to have access to it. */
    @Transactional(readOnly = true)
    public NoteView readShared(NoteId id) {
        return notes.findById(id.value()).map(NoteView::of).orElseThrow(() -> NoteNotFound.of(id));
    }

    /** @param unlessOwn as of {@link #findAndLock} */
    public NoteView change(Actor actor, NoteId id, Runnable unlessOwn, IfMatch condition, NoteDraft draft) {
        Note note = locked(actor, id, unlessOwn, condition);
        note.change(draft, clock.instant());
        return NoteView.of(note);
    }

    /** @param unlessOwn as of {@link #findAndLock} */
    public void delete(Actor actor, NoteId id, Runnable unlessOwn, IfMatch condition) {
        notes.delete(locked(actor, id, unlessOwn, condition));
    }

    /** The lock keeps the version, once compared, from moving before the change is written. */
    private Note locked(Actor actor, NoteId id, Runnable unlessOwn, IfMatch condition) {
        Note note = findAndLock(actor, id, unlessOwn);
        if (!condition.admits(note)) {
            throw StaleVersion.of(note);
        }
        return note;
    }

    /**
     * A note that nobody else changes or deletes until the transaction ends.
     *
     * @param unlessOwn called if the note is not the actor's own; throws unless the actor may have it all the same
     * @throws NoteNotFound if there is none
     */
    public Note findAndLock(Actor actor, NoteId id, Runnable unlessOwn) {
        return notes.findAndLock(actor, id).orElseGet(() -> {
            unlessOwn.run();
            return notes.findAndLockById(id.value()).orElseThrow(() -> NoteNotFound.of(id));
        });
    }
}
