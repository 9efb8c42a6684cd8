/*
 * believed: "Who asks for a note that is being loaded waits for that load."
 * wrong: >
 *   That load may have begun before a change that has been answered since. Who asks after the change gets what was
 *   there before it.
 * rejected-by:
 *   - CacheRaceTest.who_begins_after_a_change_does_not_get_what_others_began_to_load_before
 *   - InstancesTest.what_is_loaded_there_does_not_outlive_a_change_here
 */
package dev.back2code.katas.data07;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.NoteView;
import dev.back2code.storage.seam.NoteCache;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

public class FreshNoteCache implements NoteCache {

    private final Trust trust = new Trust();
    private final Places places;
    private final JsonMapper json;
    private final Map<String, CompletableFuture<NoteView>> loading = new ConcurrentHashMap<>();

    public FreshNoteCache(RedisCommands<String, String> redis, JsonMapper json) {
        this.places = new Places(redis);
        this.json = json;
    }

    @Override
    public NoteView read(Actor actor, NoteId id, Supplier<NoteView> load) {
        String who = id + " for " + actor;
        CompletableFuture<NoteView> mine = new CompletableFuture<>();
        CompletableFuture<NoteView> others = loading.putIfAbsent(who, mine);
        if (others != null) {
            return result(others);
        }
        try {
            mine.complete(readAlone(actor, id, load));
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
        } finally {
            loading.remove(who);
        }
        return result(mine);
    }

    private static NoteView result(CompletableFuture<NoteView> load) {
        try {
            return load.join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private NoteView readAlone(Actor actor, NoteId id, Supplier<NoteView> load) {
        Optional<Places.Look> look = trust.ask(() -> places.look(id, text -> isFor(actor, text)));
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

    private NoteView load(Actor actor, NoteId id, Supplier<NoteView> load, Optional<String> lease) {
        try {
            NoteView note = load.get();
            fill(id, lease, Entry.of(actor, note));
            return note;
        } catch (NoteNotFound absent) {
            fill(id, lease, Entry.absent(actor));
            throw absent;
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
