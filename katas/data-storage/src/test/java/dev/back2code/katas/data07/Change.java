package dev.back2code.katas.data07;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import java.util.UUID;

/** What can happen to a note, and what is seen then. */
enum Change {
    RETITLED("\"the new text\"", "404") {
        @Override
        Answer happen(CachedNotes notes, Actor owner, Actor other, UUID note) {
            return notes.retitle(owner, note, CachedNotes.NEW);
        }
    },
    ARCHIVED("\"the old text\", archived", "404") {
        @Override
        Answer happen(CachedNotes notes, Actor owner, Actor other, UUID note) {
            return notes.archive(owner, note);
        }
    },
    GIVEN_AWAY("404", "\"the old text\"") {
        @Override
        Answer happen(CachedNotes notes, Actor owner, Actor other, UUID note) {
            return notes.give(owner, note, other);
        }
    },
    DELETED("404", "404") {
        @Override
        Answer happen(CachedNotes notes, Actor owner, Actor other, UUID note) {
            return notes.delete(owner, note);
        }
    };

    /** To who owned it, as {@link CachedNotes#seen} says it. */
    final String shows;
    /** To the other, who is its new owner if it was given away. */
    final String showsToOther;

    Change(String shows, String showsToOther) {
        this.shows = shows;
        this.showsToOther = showsToOther;
    }

    abstract Answer happen(CachedNotes notes, Actor owner, Actor other, UUID note);

    @Override
    public String toString() {
        return name().toLowerCase().replace('_', ' ');
    }
}
