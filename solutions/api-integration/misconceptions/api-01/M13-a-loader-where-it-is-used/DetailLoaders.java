/*
 * believed: "Each field makes the loader that it needs; all of them are dispatched at the end of the level."
 * wrong: >
 *   A loader collects what it was asked for itself. Fifty loaders with one id each are fifty calls.
 * rejected-by:
 *   - DetailCostTest.a_list_costs_one_call_for_each_kind_of_detail
 *   - DetailCostTest.more_ids_than_a_call_takes_are_asked_for_in_several
 *   - DetailCostTest.nothing_is_read_that_was_not_asked_for
 *   - DetailCostTest.an_id_is_asked_for_once_in_a_request
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
import java.util.ArrayList;
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

class DetailLoaders implements DetailReads {

    private final DetailStore store;
    private List<DataLoader<?, ?>> loaders = new ArrayList<>();

    DetailLoaders(DetailStore store) {
        this.store = store;
    }

    private <V> CompletionStage<V> load(DataLoader<UUID, V> loader, UUID id) {
        loaders.add(loader);
        return loader.load(id);
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
        return load(
                loader(
                        ids -> store.tags(ids).stream().collect(toMap(NoteTags::note, NoteTags::tags)),
                        Try.failed(new DetailHidden())),
                note);
    }

    @Override
    public CompletionStage<String> name(UUID user) {
        return load(
                loader(
                        ids -> store.people(ids).stream().collect(toMap(Person::id, Person::name)),
                        Try.succeeded("")),
                user);
    }

    @Override
    public CompletionStage<List<NoteShares.With>> shares(UUID note) {
        return load(
                loader(
                        ids -> store.shares(ids).stream().collect(toMap(NoteShares::note, NoteShares::shares)),
                        Try.failed(new DetailHidden())),
                note);
    }

    @Override
    public void changed() {
        // every field has a loader of its own
    }

    @Override
    public void answer() {
        List<DataLoader<?, ?>> asked = loaders;
        loaders = new ArrayList<>();
        asked.forEach(DataLoader::dispatch);
    }
}
