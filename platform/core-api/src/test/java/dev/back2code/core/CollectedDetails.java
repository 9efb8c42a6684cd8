package dev.back2code.core;

import dev.back2code.core.note.DetailStore;
import dev.back2code.core.note.NoteShares;
import dev.back2code.core.note.NoteTags;
import dev.back2code.core.note.Person;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.DetailReads;
import dev.back2code.core.seam.NoteDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Asks for tags and names once for each level, and for shares never: those are never answered. */
public class CollectedDetails implements NoteDetails {

    private final DetailStore store;

    public CollectedDetails(DetailStore store) {
        this.store = store;
    }

    @Override
    public DetailReads open(Actor caller) {
        return new Collected();
    }

    private final class Collected implements DetailReads {

        private final Map<UUID, CompletableFuture<List<String>>> tags = new LinkedHashMap<>();
        private final Map<UUID, CompletableFuture<String>> names = new LinkedHashMap<>();

        @Override
        public CompletionStage<List<String>> tags(UUID note) {
            return tags.computeIfAbsent(note, unknown -> new CompletableFuture<>());
        }

        @Override
        public CompletionStage<String> name(UUID user) {
            return names.computeIfAbsent(user, unknown -> new CompletableFuture<>());
        }

        @Override
        public CompletionStage<List<NoteShares.With>> shares(UUID note) {
            return new CompletableFuture<>();
        }

        @Override
        public void changed() {
            throw new IllegalStateException("no test of this class changes anything");
        }

        @Override
        public void answer() {
            if (!tags.isEmpty()) {
                List<NoteTags> found = store.tags(List.copyOf(tags.keySet()));
                found.forEach(note -> tags.get(note.note()).complete(note.tags()));
            }
            if (!names.isEmpty()) {
                List<Person> found = store.people(List.copyOf(names.keySet()));
                found.forEach(person -> names.get(person.id()).complete(person.name()));
            }
        }
    }
}
