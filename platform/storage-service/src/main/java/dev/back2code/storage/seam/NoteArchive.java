package dev.back2code.storage.seam;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;

/** Takes notes out of the feed. */
public interface NoteArchive {

    /**
     * Archives a note of the actor's own, at the time that the service's clock shows. Nothing else of the note changes.
     *
     * @return true for the one call that archived it; false if it was archived before, is not the actor's, or does not
     *     exist
     */
    boolean archive(Actor actor, NoteId note);
}
