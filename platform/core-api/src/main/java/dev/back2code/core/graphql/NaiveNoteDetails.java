package dev.back2code.core.graphql;

import dev.back2code.core.note.DetailHidden;
import dev.back2code.core.note.DetailStore;
import dev.back2code.core.note.NoteShares;
import dev.back2code.core.note.Person;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.DetailReads;
import dev.back2code.core.seam.NoteDetails;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A listed weakness (seam {@code note-details}): asks storage-service once for each field. Fine for one note. */
public class NaiveNoteDetails implements NoteDetails {

    private final DetailStore store;

    public NaiveNoteDetails(DetailStore store) {
        this.store = store;
    }

    @Override
    public DetailReads open(Actor caller) {
        return new OneByOne(store);
    }

    private record OneByOne(DetailStore store) implements DetailReads {

        @Override
        public CompletionStage<List<String>> tags(UUID note) {
            return now(() -> store.tags(List.of(note)).stream()
                    .findFirst()
                    .orElseThrow(DetailHidden::new)
                    .tags());
        }

        @Override
        public CompletionStage<String> name(UUID user) {
            return now(() -> store.people(List.of(user)).stream()
                    .findFirst()
                    .map(Person::name)
                    .orElse(""));
        }

        @Override
        public CompletionStage<List<NoteShares.With>> shares(UUID note) {
            return now(() -> store.shares(List.of(note)).stream()
                    .findFirst()
                    .orElseThrow(DetailHidden::new)
                    .shares());
        }

        @Override
        public void changed() {
            // nothing is kept
        }

        @Override
        public void answer() {
            // everything has been answered at once
        }

        private static <T> CompletionStage<T> now(Supplier<T> read) {
            try {
                return CompletableFuture.completedFuture(read.get());
            } catch (RuntimeException failure) {
                return CompletableFuture.failedFuture(failure);
            }
        }
    }
}
