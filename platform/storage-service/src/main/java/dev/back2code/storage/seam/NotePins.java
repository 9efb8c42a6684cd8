package dev.back2code.storage.seam;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;

/** What a user keeps at the top: one row of {@code note_pins} for each pinned note. */
public interface NotePins {

    /** How many notes one user of one tenant can have pinned at a time. */
    int LIMIT = 3;

    /**
     * Pins a note of the actor's own. A note that the actor has pinned already stays pinned, and nothing changes, also
     * when no further note could be pinned.
     *
     * @throws NoteNotFound if the actor has no such note
     * @throws TooManyPins if the actor has {@value #LIMIT} others pinned; nothing is changed
     */
    void pin(Actor actor, NoteId note);
}
