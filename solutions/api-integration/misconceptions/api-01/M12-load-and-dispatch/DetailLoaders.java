/*
 * believed: "A loader is used everywhere now, so the calls are batched."
 * wrong: >
 *   Whoever dispatches right behind the load sends a batch of one. There is nothing to collect for somebody
 *   who does not wait.
 * rejected-by:
 *   - DetailCostTest.a_list_costs_one_call_for_each_kind_of_detail
 *   - DetailCostTest.more_ids_than_a_call_takes_are_asked_for_in_several
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

class DetailLoaders implements DetailReads {

    private final DataLoader<UUID, List<String>> tags;
    private final DataLoader<UUID, String> names;
    private final DataLoader<UUID, List<NoteShares.With>> shares;

    DetailLoaders(DetailStore store) {
        tags = loader(
                ids -> store.tags(ids).stream().collect(toMap(NoteTags::note, NoteTags::tags)),
                Try.failed(new DetailHidden()));
        names = loader(
                ids -> store.people(ids).stream().collect(toMap(Person::id, Person::name)), Try.succeeded(""));
        shares = loader(
                ids -> store.shares(ids).stream().collect(toMap(NoteShares::note, NoteShares::shares)),
                Try.failed(new DetailHidden()));
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
        CompletionStage<List<String>> loaded = tags.load(note);
        tags.dispatch();
        return loaded;
    }

    @Override
    public CompletionStage<String> name(UUID user) {
        CompletionStage<String> loaded = names.load(user);
        names.dispatch();
        return loaded;
    }

    @Override
    public CompletionStage<List<NoteShares.With>> shares(UUID note) {
        CompletionStage<List<NoteShares.With>> loaded = shares.load(note);
        shares.dispatch();
        return loaded;
    }

    @Override
    public void changed() {
        tags.clearAll();
        names.clearAll();
        shares.clearAll();
    }

    @Override
    public void answer() {
        tags.dispatch();
        shares.dispatch();
        names.dispatch();
    }
}
