/*
 * believed: "No row means no shares, so an id that is left out has an empty list."
 * wrong: >
 *   A note that is shared with nobody is told as such. One that is left out is not the caller's to ask about:
 *   an empty list claims something about it that nobody has said.
 * rejected-by:
 *   - WhoseDetailsTest.what_is_hidden_is_null_with_an_error_and_its_siblings_are_whole
 *   - WhoseDetailsTest.what_one_user_was_shown_is_not_shown_to_the_next
 *   - WhoseDetailsTest.requests_at_the_same_time_do_not_meet
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
        tags = loader(
                ids -> store.tags(ids).stream().collect(toMap(NoteTags::note, NoteTags::tags)),
                Try.succeeded(List.of()));
        names = loader(
                ids -> store.people(ids).stream().collect(toMap(Person::id, Person::name)), Try.succeeded(""));
        shares = loader(
                ids -> store.shares(ids).stream().collect(toMap(NoteShares::note, NoteShares::shares)),
                Try.succeeded(List.of()));
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
