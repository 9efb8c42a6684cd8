package dev.back2code.storage.cache;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.NoteService;
import dev.back2code.storage.note.NoteView;
import dev.back2code.storage.seam.NoteAccess;
import dev.back2code.storage.seam.NoteCache;
import dev.back2code.storage.seam.Permission;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * Reads notes through the cache, and counts from outside what that saves: {@code cache_gets_total}, where a hit is a read
 * that loaded nothing itself, and {@code b2c_cache_loads_total}, the reads of the database.
 */
@Component
class NoteReads {

    private final NoteService notes;
    private final NoteCache cache;
    private final NoteAccess access;
    private final Counter hits;
    private final Counter misses;
    private final Counter loads;

    NoteReads(NoteService notes, NoteCache cache, NoteAccess access, MeterRegistry meters) {
        this.notes = notes;
        this.cache = cache;
        this.access = access;
        this.hits = gets(meters, "hit");
        this.misses = gets(meters, "miss");
        this.loads = Counter.builder("b2c.cache.loads")
                .description("Notes read from the database")
                .tag("cache", "notes")
                .register(meters);
    }

    private static Counter gets(MeterRegistry meters, String result) {
        return Counter.builder("cache.gets")
                .description("Notes asked for, by whether the database was asked for them")
                .tag("cache", "notes")
                .tag("result", result)
                .register(meters);
    }

    /** A note of the actor's own by the cache, which holds what is one's own; one that is shared as the database has it. */
    NoteView read(Actor actor, NoteId id) {
        try {
            return readOwn(actor, id);
        } catch (NoteNotFound notOwn) {
            access.require(actor, id, Permission.READ);
            return notes.readShared(id);
        }
    }

    private NoteView readOwn(Actor actor, NoteId id) {
        AtomicBoolean loaded = new AtomicBoolean();
        try {
            return cache.read(actor, id, () -> {
                loaded.set(true);
                loads.increment();
                return notes.read(actor, id);
            });
        } finally {
            (loaded.get() ? misses : hits).increment();
        }
    }
}
