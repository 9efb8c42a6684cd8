/*
 * believed: "Whoever shows one detail shows the others too: one loader for a note with all that belongs to it."
 * wrong: >
 *   A list of titles and tags then reads the shares of all notes as well, and fails with them.
 * rejected-by:
 *   - DetailCostTest.nothing_is_read_that_was_not_asked_for
 *   - FailureTest.tags_that_cannot_be_read_take_nothing_else_along
 */
package dev.back2code.katas.api01;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.back2code.core.note.DetailHidden;
import dev.back2code.core.note.DetailStore;
import dev.back2code.core.note.NoteShares;
import dev.back2code.core.note.NoteTags;
import dev.back2code.core.note.Person;
import dev.back2code.core.seam.DetailReads;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.Try;
import org.jspecify.annotations.Nullable;

class DetailLoaders implements DetailReads {

    private final DataLoader<UUID, Whole> notes;
    private final DataLoader<UUID, String> names;

    private record Whole(@Nullable List<String> tags, @Nullable List<NoteShares.With> shares) {}

    DetailLoaders(DetailStore store) {
        notes = loader(
                ids -> {
                    Map<UUID, List<NoteShares.With>> shares =
                            store.shares(ids).stream().collect(toMap(NoteShares::note, NoteShares::shares));
                    return store.tags(ids).stream()
                            .collect(toMap(NoteTags::note, note -> new Whole(note.tags(), shares.get(note.note()))));
                },
                Try.succeeded(new Whole(null, null)));
        names = loader(
                ids -> store.people(ids).stream().collect(toMap(Person::id, Person::name)), Try.succeeded(""));
    }

    private static <V> DataLoader<UUID, V> loader(Function<Set<UUID>, Map<UUID, V>> read, Try<V> absent) {
        return DataLoaderFactory.newMappedDataLoaderWithTry(
                ids -> {
                    Map<UUID, V> found = read.apply(ids);
                    return CompletableFuture.completedFuture(ids.stream()
                            .collect(Collectors.toMap(
                                    identity(),
                                    id -> found.containsKey(id) ? Try.succeeded(found.get(id)) : absent)));
                },
                DataLoaderOptions.newOptions()
                        .setMaxBatchSize(DetailStore.MOST)
                        .build());
    }

    @Override
    public CompletionStage<List<String>> tags(UUID note) {
        return notes.load(note).thenApply(whole -> shown(whole.tags()));
    }

    @Override
    public CompletionStage<String> name(UUID user) {
        return names.load(user);
    }

    @Override
    public CompletionStage<List<NoteShares.With>> shares(UUID note) {
        return notes.load(note).thenApply(whole -> shown(whole.shares()));
    }

    private static <V> V shown(@Nullable V detail) {
        if (detail == null) {
            throw new DetailHidden();
        }
        return detail;
    }

    @Override
    public void changed() {
        notes.clearAll();
        names.clearAll();
    }

    @Override
    public void answer() {
        notes.dispatch();
        names.dispatch();
    }
}
