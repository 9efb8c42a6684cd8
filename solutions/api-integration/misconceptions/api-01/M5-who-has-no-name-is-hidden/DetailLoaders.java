/*
 * believed: "One rule for all: what the store leaves out, the caller may not see."
 * wrong: >
 *   Names are learnt from tokens, and many have not come yet. A person without a name is no secret; the
 *   note's owner and role are shown either way.
 * rejected-by:
 *   - OwnDetailsTest.a_person_without_a_name_is_still_a_person
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
                ids -> store.people(ids).stream().collect(toMap(Person::id, Person::name)), Try.failed(new DetailHidden()));
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
        return tags.load(note);
    }

    @Override
    public CompletionStage<String> name(UUID user) {
        return names.load(user);
    }

    @Override
    public CompletionStage<List<NoteShares.With>> shares(UUID note) {
        return shares.load(note);
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
