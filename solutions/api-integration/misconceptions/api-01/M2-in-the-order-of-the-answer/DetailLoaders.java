/*
 * believed: "I ask for a list of ids, so I get a list of values: the first is the first one's."
 * wrong: >
 *   The database answers in the order of its plan, and leaves out what there is not. From the first gap on
 *   every value stands at the wrong note, and without a gap most of them.
 * rejected-by:
 *   - OwnDetailsTest.every_note_shows_details_of_its_own
 *   - DetailCostTest.more_ids_than_a_call_takes_are_asked_for_in_several
 *   - WhoseDetailsTest.what_is_hidden_is_null_with_an_error_and_its_siblings_are_whole
 *   - FailureTest.tags_that_cannot_be_read_take_nothing_else_along
 *   - FailureTest.names_that_cannot_be_read_leave_the_shares_standing
 *   - FailureTest.a_call_that_fails_takes_its_own_notes_along_alone
 */
package dev.back2code.katas.api01;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

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
        tags = listed(ids -> store.tags(ids).stream().map(NoteTags::tags).toList());
        names = loader(
                ids -> store.people(ids).stream().collect(toMap(Person::id, Person::name)), Try.succeeded(""));
        shares = listed(ids -> store.shares(ids).stream().map(NoteShares::shares).toList());
    }

    private static <V> DataLoader<UUID, V> listed(Function<List<UUID>, List<V>> read) {
        return DataLoaderFactory.newDataLoader(
                ids -> CompletableFuture.completedFuture(read.apply(ids)),
                DataLoaderOptions.newOptions()
                        .setMaxBatchSize(DetailStore.MOST)
                        .build());
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
