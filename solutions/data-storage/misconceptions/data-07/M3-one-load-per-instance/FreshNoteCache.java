/*
 * believed: "A lock for each key, as @Cacheable(sync = true) has it, lets one load and all others wait."
 * wrong: >
 *   It is a lock of one JVM. Eight instances load eight times, and their loads put eight notes of different ages
 *   into the cache.
 * rejected-by:
 *   - InstancesTest.what_is_loaded_there_does_not_outlive_a_change_here
 *   - NoteCacheTest.an_absent_note_is_asked_for_once_and_found_when_it_comes
 */
package dev.back2code.katas.data07;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteView;
import dev.back2code.storage.seam.NoteCache;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

public class FreshNoteCache implements NoteCache {

    private final RedisCommands<String, String> redis;
    private final JsonMapper json;
    private final Trust trust = new Trust();
    private final ConcurrentHashMap<NoteId, ReentrantLock> locks = new ConcurrentHashMap<>();

    public FreshNoteCache(RedisCommands<String, String> redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    @Override
    public NoteView read(Actor actor, NoteId id, Supplier<NoteView> load) {
        Optional<NoteView> cached = cached(actor, id);
        if (cached.isPresent()) {
            return cached.get();
        }
        ReentrantLock lock = locks.computeIfAbsent(id, key -> new ReentrantLock());
        lock.lock();
        try {
            return cached(actor, id).orElseGet(() -> {
                NoteView note = load.get();
                String entry = json.writeValueAsString(Entry.of(actor, note));
                long life = ThreadLocalRandom.current().nextLong(1000, 1501);
                trust.ask(() -> redis.psetex(key(id), life, entry));
                return note;
            });
        } finally {
            lock.unlock();
        }
    }

    private Optional<NoteView> cached(Actor actor, NoteId id) {
        return trust.ask(() -> redis.get(key(id)))
                .flatMap(text -> Entry.parse(text, json))
                .flatMap(entry -> entry.shownTo(actor));
    }

    /** Nobody loads meanwhile. */
    @Override
    public <T> T change(Actor actor, NoteId id, Supplier<T> change) {
        ReentrantLock lock = locks.computeIfAbsent(id, key -> new ReentrantLock());
        lock.lock();
        try {
            return change.get();
        } finally {
            trust.tell(() -> redis.del(key(id)));
            lock.unlock();
        }
    }

    private static String key(NoteId id) {
        return "note:1:" + id.value();
    }
}
