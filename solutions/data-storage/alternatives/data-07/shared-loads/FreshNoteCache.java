package dev.back2code.katas.data07;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.NoteView;
import dev.back2code.storage.seam.NoteCache;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * As the reference; who waits for a load of the same instance waits in memory, and asks Redis no more. Loads are known by
 * their lease: who has just seen that lease in Redis knows that no change has been told since it was given.
 */
public class FreshNoteCache implements NoteCache {

    private final Trust trust = new Trust();
    private final Places places;
    private final JsonMapper json;
    private final Map<String, CompletableFuture<Entry>> loads = new ConcurrentHashMap<>();

    public FreshNoteCache(RedisCommands<String, String> redis, JsonMapper json) {
        this.places = new Places(redis);
        this.json = json;
    }

    @Override
    public NoteView read(Actor actor, NoteId id, Supplier<NoteView> load) {
        Optional<Places.Look> look = trust.ask(() -> places.look(id, text -> isFor(actor, text), loads::containsKey));
        Optional<Entry> shared = look.flatMap(Places.Look::joined).flatMap(lease -> join(actor, lease));
        if (shared.isPresent()) {
            return shared.get().shownTo(actor).orElseThrow(() -> NoteNotFound.of(id));
        }
        Optional<String> entry = look.flatMap(Places.Look::entry);
        if (entry.isPresent()) {
            return Entry.parse(entry.get(), json)
                    .flatMap(found -> found.shownTo(actor))
                    .orElseThrow(() -> NoteNotFound.of(id));
        }
        return load(actor, id, load, look.flatMap(Places.Look::lease));
    }

    private boolean isFor(Actor actor, String text) {
        return Entry.parse(text, json).filter(entry -> entry.answers(actor)).isPresent();
    }

    // Another's load says nothing about what this actor may see, unless it found a note.
    private Optional<Entry> join(Actor actor, String lease) {
        CompletableFuture<Entry> load = loads.get(lease);
        try {
            return Optional.ofNullable(load)
                    .map(CompletableFuture::join)
                    .filter(entry -> entry.answers(actor));
        } catch (CompletionException | CancellationException failed) {
            return Optional.empty();
        }
    }

    private NoteView load(Actor actor, NoteId id, Supplier<NoteView> load, Optional<String> lease) {
        CompletableFuture<Entry> result = new CompletableFuture<>();
        lease.ifPresent(own -> loads.put(own, result));
        try {
            NoteView note = load.get();
            fill(id, lease, Entry.of(actor, note));
            result.complete(Entry.of(actor, note));
            return note;
        } catch (NoteNotFound absent) {
            fill(id, lease, Entry.absent(actor));
            result.complete(Entry.absent(actor));
            throw absent;
        } finally {
            result.cancel(false);
            lease.ifPresent(loads::remove);
        }
    }

    private void fill(NoteId id, Optional<String> lease, Entry entry) {
        lease.ifPresent(own -> trust.ask(() -> places.fill(id, own, json.writeValueAsString(entry))));
    }

    /** A failed change too: where the commit's answer is lost, nobody knows whether it took place. */
    @Override
    public <T> T change(Actor actor, NoteId id, Supplier<T> change) {
        try {
            return change.get();
        } finally {
            trust.tell(() -> places.empty(id));
        }
    }
}
