/*
 * believed: "If it must never be stale, do not cache it."
 * wrong: >
 *   Nobody asked for never: a read may show what was true when it began. That is enough for a cache to answer almost
 *   all of them.
 * rejected-by:
 *   - NoteCacheTest.what_was_read_is_not_loaded_again
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
