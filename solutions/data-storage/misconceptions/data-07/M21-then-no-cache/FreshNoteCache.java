/*
 * believed: "If it must never be stale, do not cache it."
 * wrong: >
 *   Nobody asked for never: a read may show what was true when it began. That is enough for a cache to answer almost
 *   all of them.
 * rejected-by:
 *   - NoteCacheTest.what_was_read_is_not_loaded_again
 *   - HerdTest.many_readers_at_two_instances_load_it_at_most_twice
 *   - HerdTest.many_readers_of_one_note_load_it_at_most_twice
 *   - InstancesTest.what_was_loaded_here_is_not_loaded_there
 *   - LifetimeTest.everything_ends_by_itself
 *   - LifetimeTest.notes_that_came_together_do_not_end_together
 *   - NoteCacheTest.an_absent_note_is_asked_for_once_and_found_when_it_comes
 *   - NoteCacheTest.what_makes_no_sense_in_redis_is_not_there
 */
package dev.back2code.katas.data07;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteView;
import dev.back2code.storage.seam.NoteCache;
import java.util.function.Supplier;

public class FreshNoteCache implements NoteCache {

    @Override
    public NoteView read(Actor actor, NoteId id, Supplier<NoteView> load) {
        return load.get();
    }

    @Override
    public <T> T change(Actor actor, NoteId id, Supplier<T> change) {
        return change.get();
    }
}
