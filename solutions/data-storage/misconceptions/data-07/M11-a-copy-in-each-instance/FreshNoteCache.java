/*
 * believed: "Memory is faster than Redis, and each instance sees its own changes."
 * wrong: >
 *   It does not see those of the others. And each new instance begins with nothing.
 * rejected-by:
 *   - InstancesTest.a_change_here_is_seen_there
 *   - HerdTest.who_asks_at_another_instance_waits_for_the_load_here
 *   - InstancesTest.a_session_never_goes_back_in_time
 *   - InstancesTest.what_is_loaded_there_does_not_outlive_a_change_here
 *   - InstancesTest.what_was_loaded_here_is_not_loaded_there
 *   - LifetimeTest.everything_ends_by_itself
 *   - LifetimeTest.notes_that_came_together_do_not_end_together
 *   - NoteCacheTest.an_absent_note_is_asked_for_once_and_found_when_it_comes
 */
package dev.back2code.katas.data07;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteView;
import dev.back2code.storage.seam.NoteCache;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

public class FreshNoteCache implements NoteCache {

    private final Map<NoteId, Copy> copies = new ConcurrentHashMap<>();

    @Override
    public NoteView read(Actor actor, NoteId id, Supplier<NoteView> load) {
        Copy copy = copies.get(id);
        if (copy != null && copy.isFor(actor)) {
            return copy.note;
        }
        // One at a time for a note; a change waits for a load.
        return copies.compute(id, (key, there) -> there != null && there.isFor(actor)
                        ? there
                        : new Copy(actor, load.get(), System.nanoTime() + ThreadLocalRandom.current().nextLong(1_000_000_000, 1_500_000_000)))
                .note;
    }

    @Override
    public <T> T change(Actor actor, NoteId id, Supplier<T> change) {
        try {
            return change.get();
        } finally {
            copies.remove(id);
        }
    }

    private record Copy(Actor actor, NoteView note, long ends) {

        boolean isFor(Actor other) {
            return actor.equals(other) && System.nanoTime() - ends < 0;
        }
    }
}
