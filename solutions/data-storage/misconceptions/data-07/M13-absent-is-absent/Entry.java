/*
 * believed: "A note that was not found is not there; one mark for its id will do."
 * wrong: >
 *   It was not found by somebody who may not see it. Its owner reads that mark too.
 * rejected-by:
 *   - NoteCacheTest.nobody_reads_what_the_cache_holds_for_another
 */
package dev.back2code.katas.data07;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteView;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
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
        try {
            return Optional.ofNullable(json.readValue(text, Entry.class)).filter(Entry::isWhole);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private boolean isWhole() {
        return tenant != null && user != null;
    }

    /** Whether it says what the actor may see: a note that is one's own is nobody else's. */
    boolean answers(Actor actor) {
        return true;
    }

    Optional<NoteView> shownTo(Actor actor) {
        return isOf(actor) ? Optional.ofNullable(note) : Optional.empty();
    }

    private boolean isOf(Actor actor) {
        return tenant.equals(actor.tenant().value()) && user.equals(actor.user().value());
    }
}
