package dev.back2code.storage.note;

import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, reads, changes and deletes an actor's own notes. */
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

    public NoteView change(Actor actor, NoteId id, IfMatch condition, NoteDraft draft) {
        Note note = locked(actor, id, condition);
        note.change(draft, clock.instant());
        return NoteView.of(note);
    }

    public void delete(Actor actor, NoteId id, IfMatch condition) {
        notes.delete(locked(actor, id, condition));
    }

    /** The lock keeps the version, once compared, from moving before the change is written. */
    private Note locked(Actor actor, NoteId id, IfMatch condition) {
        Note note = notes.findAndLock(actor, id).orElseThrow(() -> NoteNotFound.of(id));
        if (!condition.admits(note)) {
            throw StaleVersion.of(note);
        }
        return note;
    }
}
