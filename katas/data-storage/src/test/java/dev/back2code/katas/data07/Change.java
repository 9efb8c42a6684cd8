package dev.back2code.katas.data07;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import java.util.UUID;

/** What can happen to a note, and what its old owner sees then. */
enum Change {
    RETITLED("\"the new text\"") {
        @Override
        Answer happen(CachedNotes notes, Actor owner, Actor other, UUID note) {
            return notes.retitle(owner, note, CachedNotes.NEW);
        }
    },
    ARCHIVED("\"the old text\", archived") {
        @Override
        Answer happen(CachedNotes notes, Actor owner, Actor other, UUID note) {
            return notes.archive(owner, note);
        }
    },
    GIVEN_AWAY("404") {
        @Override
        Answer happen(CachedNotes notes, Actor owner, Actor other, UUID note) {
            return notes.give(owner, note, other);
        }
    },
    DELETED("404") {
        @Override
        Answer happen(CachedNotes notes, Actor owner, Actor other, UUID note) {
            return notes.delete(owner, note);
        }
    };

    /** As {@link CachedNotes#seen} says it. */
    final String shows;

    Change(String shows) {
        this.shows = shows;
    }

    abstract Answer happen(CachedNotes notes, Actor owner, Actor other, UUID note);

    @Override
    public String toString() {
        return name().toLowerCase().replace('_', ' ');
    }
}
