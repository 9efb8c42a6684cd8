package dev.back2code.core.note;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Details of notes, as the caller of the request at hand may see them, for many at a time. Each method asks storage-service
 * once, from the thread of the request, whose token, deadline and id go with it. What comes back is in no particular order,
 * tells of each id once, and leaves out ids of which there is nothing for the caller.
 *
 * <p>Fails as {@link NoteStore} does; with more than {@link #MOST} ids, or none, by a refusal.
 */
public interface DetailStore {

    /** Of so many ids one answer tells. */
    int MOST = 100;

    /** Of each of the notes that the caller may read, also of one that has no tags. */
    List<NoteTags> tags(Collection<UUID> notes);

    /** Those of the users who are members of the caller's tenant and have told their names. */
    List<Person> people(Collection<UUID> users);

    /** Of each of the notes that the caller owns, also of one that is shared with nobody. */
    List<NoteShares> shares(Collection<UUID> notes);
}
