package dev.back2code.storage.seam;

import dev.back2code.storage.note.Actor;
import java.util.List;

/**
 * What an actor works with: the notes of their tenant that they own, or that are shared with them in any role, without
 * those that are archived. Newest first: by creation time descending, then by id descending, each note once.
 */
public interface NoteOverview {

    /**
     * The newest of these notes, as they are stored now. The answer is complete: what it holds needs no database any
     * more.
     *
     * @param limit how many notes at most; 1 to 1000 is served as asked, anything else is refused or clamped to that range
     * @throws InvalidLimit if the limit is refused
     */
    List<OverviewItem> latest(Actor actor, int limit);
}
