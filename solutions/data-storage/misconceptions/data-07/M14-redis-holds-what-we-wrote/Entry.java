/*
 * believed: "Only we write there, so what is there can be read."
 * wrong: >
 *   Another version of this service wrote there, another program, or nobody: an entry is bytes that came over a
 *   network.
 * rejected-by:
 *   - NoteCacheTest.what_makes_no_sense_in_redis_is_not_there
 */
package dev.back2code.katas.data07;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteView;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the database said to one actor about a note.
 *
 * @param note null if the actor has no such note
 */
record Entry(UUID tenant, UUID user, @Nullable NoteView note) {

    static Entry of(Actor actor, NoteView note) {
        return new Entry(actor.tenant().value(), actor.user().value(), note);
    }

    static Entry absent(Actor actor) {
        return new Entry(actor.tenant().value(), actor.user().value(), null);
    }

    /** Empty if the text is no entry: anything may be in Redis. */
    static Optional<Entry> parse(String text, JsonMapper json) {
        return Optional.of(json.readValue(text, Entry.class));
    }

    /** Whether it says what the actor may see: a note that is one's own is nobody else's. */
    boolean answers(Actor actor) {
        return note != null || isOf(actor);
    }

    Optional<NoteView> shownTo(Actor actor) {
        return isOf(actor) ? Optional.ofNullable(note) : Optional.empty();
    }

    private boolean isOf(Actor actor) {
        return tenant.equals(actor.tenant().value()) && user.equals(actor.user().value());
    }
}
