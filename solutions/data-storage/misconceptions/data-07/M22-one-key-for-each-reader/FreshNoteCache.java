/*
 * believed: "The key names the reader, so that nobody reads what is not theirs, and a change takes its own key away."
 * wrong: >
 *   The change knows one reader, the one who makes it. What the cache told another, that the note is not there,
 *   stays when it is given to them.
 * rejected-by:
 *   - NoteCacheTest.what_was_read_is_not_loaded_again
 */
package dev.back2code.katas.data07;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.NoteView;
import dev.back2code.storage.seam.NoteCache;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

public class FreshNoteCache implements NoteCache {

    private final Trust trust = new Trust();
    private final Places places;
    private final JsonMapper json;

    public FreshNoteCache(RedisCommands<String, String> redis, JsonMapper json) {
        this.places = new Places(redis);
        this.json = json;
    }

    @Override
    public NoteView read(Actor actor, NoteId id, Supplier<NoteView> load) {
        Optional<Places.Look> look = trust.ask(() -> places.look(key(actor, id), text -> isFor(actor, text)));
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
            fill(key(actor, id), lease, Entry.of(actor, note));
            return note;
        } catch (NoteNotFound absent) {
            fill(key(actor, id), lease, Entry.absent(actor));
            throw absent;
        }
    }

    private void fill(String id, Optional<String> lease, Entry entry) {
        lease.ifPresent(own -> trust.ask(() -> places.fill(id, own, json.writeValueAsString(entry))));
    }

    /** A failed change too: where the commit's answer is lost, nobody knows whether it took place. */
    @Override
    public <T> T change(Actor actor, NoteId id, Supplier<T> change) {
        try {
            return change.get();
        } finally {
            trust.tell(() -> places.empty(key(actor, id)));
        }
    }

    private static String key(Actor actor, NoteId id) {
        return actor.tenant().value() + ":" + actor.user().value() + ":" + id.value();
    }
}
