package dev.back2code.katas.data07;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.NoteView;
import dev.back2code.storage.seam.NoteCache;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each note has a generation, a random text, which a change throws away when it has committed; entries lie under their
 * generation and the user. Who read the generation before the change fills a place where nobody looks any more. No script
 * is needed; a lock beside the entry keeps the herd away.
 */
public class FreshNoteCache implements NoteCache {

    private static final Duration GENERATION = Duration.ofMinutes(5);
    private static final Duration LOCK = Duration.ofMillis(500);
    private static final int MOST_LOOKS = 100;

    private final RedisCommands<String, String> redis;
    private final JsonMapper json;
    private final Trust trust = new Trust();

    public FreshNoteCache(RedisCommands<String, String> redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    @Override
    public NoteView read(Actor actor, NoteId id, Supplier<NoteView> load) {
        Optional<Found> found = trust.ask(() -> look(actor, id));
        if (found.isPresent() && found.get().entry().isPresent()) {
            return found.get().entry().get().shownTo(actor).orElseThrow(() -> NoteNotFound.of(id));
        }
        try {
            NoteView note = load.get();
            fill(found, Entry.of(actor, note));
            return note;
        } catch (NoteNotFound absent) {
            fill(found, Entry.absent(actor));
            throw absent;
        }
    }

    private record Found(String place, Optional<Entry> entry, boolean locked) {}

    private Found look(Actor actor, NoteId id) {
        String place = "";
        for (int look = 0; look < MOST_LOOKS; look++) {
            // Again each time: who waits must not wait for what a change has left behind.
            place = place(actor, id);
            Optional<Entry> entry = Optional.ofNullable(redis.get(place))
                    .flatMap(text -> Entry.parse(text, json))
                    .filter(known -> known.answers(actor));
            boolean locked = entry.isEmpty() && set(place + ":lock", "1", SetArgs.Builder.px(LOCK).nx());
            if (entry.isPresent() || locked) {
                return new Found(place, entry, locked);
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(5_000_000, 15_000_000));
        }
        return new Found(place, Optional.empty(), false);
    }

    private String place(Actor actor, NoteId id) {
        String generation = redis.get(generationOf(id));
        while (generation == null) {
            set(generationOf(id), UUID.randomUUID().toString(), SetArgs.Builder.px(GENERATION).nx());
            generation = redis.get(generationOf(id));
        }
        return "note:1:%s:%s:%s:%s"
                .formatted(id.value(), generation, actor.tenant().value(), actor.user().value());
    }

    private boolean set(String key, String value, SetArgs conditions) {
        return "OK".equals(redis.set(key, value, conditions));
    }

    private void fill(Optional<Found> found, Entry entry) {
        long life = ThreadLocalRandom.current().nextLong(1000, 1501);
        // The lock stays until it ends: who has looked before the entry came must not load as well.
        found.filter(Found::locked)
                .ifPresent(own -> trust.ask(() -> redis.psetex(own.place(), life, json.writeValueAsString(entry))));
    }

    @Override
    public <T> T change(Actor actor, NoteId id, Supplier<T> change) {
        try {
            return change.get();
        } finally {
            trust.tell(() -> redis.del(generationOf(id)));
        }
    }

    private static String generationOf(NoteId id) {
        return "generation:1:" + id.value();
    }
}
