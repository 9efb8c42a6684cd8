package dev.back2code.storage.cache;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteView;
import dev.back2code.storage.seam.NoteCache;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * A listed weakness (seam {@code note-cache}): look, load, set; delete, change. Fine for one user on a good day.
 */
public class NaiveNoteCache implements NoteCache {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final RedisCommands<String, String> redis;
    private final JsonMapper json;

    public NaiveNoteCache(RedisCommands<String, String> redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    @Override
    public NoteView read(Actor actor, NoteId id, Supplier<NoteView> load) {
        String cached = redis.get(key(id));
        if (cached != null) {
            return json.readValue(cached, NoteView.class);
        }
        NoteView note = load.get();
        redis.psetex(key(id), LIFETIME.toMillis(), json.writeValueAsString(note));
        return note;
    }

    @Override
    public <T> T change(Actor actor, NoteId id, Supplier<T> change) {
        redis.del(key(id));
        return change.get();
    }

    private static String key(NoteId id) {
        return "note:" + id.value();
    }
}
