/*
 * believed: "Take the old entry away first, and nobody can read it any more."
 * wrong: >
 *   Who reads between that and the commit finds nothing, loads what is still the old note, and puts it back. Nobody
 *   takes it away again.
 * rejected-by:
 *   - CacheRaceTest.a_read_at_any_step_of_a_change_does_not_keep_what_was_before
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

    @Override
    public <T> T change(Actor actor, NoteId id, Supplier<T> change) {
        trust.tell(() -> places.empty(id));
        return change.get();
    }
}
