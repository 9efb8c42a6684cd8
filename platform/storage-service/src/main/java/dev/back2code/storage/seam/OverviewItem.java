package dev.back2code.storage.seam;

import dev.back2code.storage.note.NoteId;
import java.util.List;

/**
 * A note as the overview lists it.
 *
 * @param tags sorted as {@link String#compareTo} sorts, none twice
 * @param shareCount how many people the note is shared with, in any role; its owner counts only if there is a share for
 *     them
 * @param ownerName the name of the owner as a member of the note's tenant; empty if they are no member any more
 */
public record OverviewItem(NoteId id, String title, List<String> tags, int shareCount, String ownerName) {

    public OverviewItem {
        tags = List.copyOf(tags);
    }
}
