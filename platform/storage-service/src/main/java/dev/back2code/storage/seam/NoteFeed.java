package dev.back2code.storage.seam;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteSummary;
import dev.back2code.storage.note.Page;
import java.util.Optional;

/** The actor's own notes that are not archived, newest first: by creation time descending, then by id descending. */
public interface NoteFeed {

    /**
     * One page of the feed as it is now: a note that came in right behind the last item of a page is on the next one.
     *
     * @param cursor where to go on: {@link Page#next()} of the page before; empty for the first page
     * @param limit how many notes at most; 1 to 1000 is served as asked, anything else is refused or clamped to that range
     * @throws InvalidCursor if the cursor is none that this feed has handed out; a blank one never was
     * @throws InvalidLimit if the limit is refused
     */
    Page<NoteSummary> page(Actor actor, Optional<String> cursor, int limit);
}
