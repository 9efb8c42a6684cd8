package dev.back2code.katas.data07;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteView;
import dev.back2code.storage.seam.NoteCache;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kata data-07: notes are kept in Redis, and nobody reads there what is no longer true.
 *
 * <p>Spring creates this class, once for all requests; its constructor may ask for any bean of storage-service. {@link
 * NoteCache} is the contract.
 */
public class FreshNoteCache implements NoteCache {

    private final RedisCommands<String, String> redis;
    private final JsonMapper json;

    public FreshNoteCache(RedisCommands<String, String> redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    @Override
    public NoteView read(Actor actor, NoteId id, Supplier<NoteView> load) {
        throw new UnsupportedOperationException("FreshNoteCache.read is yours to write (data-07)");
    }

    @Override
    public <T> T change(Actor actor, NoteId id, Supplier<T> change) {
        throw new UnsupportedOperationException("FreshNoteCache.change is yours to write (data-07)");
    }
}
