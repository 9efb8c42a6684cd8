package dev.back2code.storage.seam;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import java.util.List;

/**
 * Who may do what with which note, for all routes. A note belongs to one tenant, and only members of that tenant have
 * anything to do with it: its owner ({@code notes.owner_id}), and those it is shared with ({@code note_shares}) in the
 * role of an editor or a viewer, from the moment that the share is committed until the moment that its end is. The same
 * user id in another tenant is somebody else, and so is whoever has a share that names another tenant than the note's.
 *
 * <p>It holds by itself, whatever the database allows. Calls come at the same time, at several instances of the service.
 */
public interface NoteAccess {

    /**
     * Requires that the actor may do this with a note. The service finds an actor's own note by itself and asks about no
     * such; it does what is asked for in the transaction of this call, if there is one. One statement at most.
     *
     * @throws dev.back2code.storage.note.NoteNotFound if the actor may not read the note, or there is none: nobody can
     *     tell one from the other
     * @throws NoteForbidden if the actor may read the note, but not do this
     */
    void require(Actor actor, NoteId note, Permission permission);

    /**
     * The notes with which the actor may do this, as conditions in SQL on a row {@code n} of {@code notes}. A note is one
     * of them if at least one condition holds. Each condition is put into a query of its own that reads the newest or
     * oldest of its notes, up to a limit, or some by their ids, so that each can be read by an index of its own; a note that
     * satisfies several is shown once. In a condition {@code :tenant} and {@code :user} are the actor's. No conditions: no notes.
     *
     * <p>No statement is needed for it.
     *
     * @param permission {@link Permission#READ} to search and for tags, {@link Permission#MANAGE} to export and for shares
     */
    List<String> visibleTo(Actor actor, Permission permission);
}
