package dev.back2code.storage.cache;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteView;
import dev.back2code.storage.seam.NoteCache;
import java.util.function.Supplier;

/** Serves the seam {@code note-cache} where no Redis is configured: every read is the database's. */
public class Uncached implements NoteCache {

    @Override
    public NoteView read(Actor actor, NoteId id, Supplier<NoteView> load) {
        return load.get();
    }

    @Override
    public <T> T change(Actor actor, NoteId id, Supplier<T> change) {
        return change.get();
    }
}
