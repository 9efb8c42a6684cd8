/*
 * believed: "The batch returns a map; for what is not in it there is null, which is what GraphQL shows."
 * wrong: >
 *   Null without an error says that there is nothing. Whether it is hidden, gone or nameless is lost, and a
 *   client cannot tell it from a value.
 * rejected-by:
 *   - WhoseDetailsTest.what_is_hidden_is_null_with_an_error_and_its_siblings_are_whole
 *   - OwnDetailsTest.a_person_without_a_name_is_still_a_person
 */
package dev.back2code.katas.api01;

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
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;

class DetailLoaders implements DetailReads {

    private final DataLoader<UUID, List<String>> tags;
    private final DataLoader<UUID, String> names;
    private final DataLoader<UUID, List<NoteShares.With>> shares;

    DetailLoaders(DetailStore store) {
        tags = loader(
                ids -> store.tags(ids).stream().collect(toMap(NoteTags::note, NoteTags::tags)));
        names = loader(
                ids -> store.people(ids).stream().collect(toMap(Person::id, Person::name)));
        shares = loader(
                ids -> store.shares(ids).stream().collect(toMap(NoteShares::note, NoteShares::shares)));
    }

    private static <V> DataLoader<UUID, V> loader(Function<Set<UUID>, Map<UUID, V>> read) {
        return DataLoaderFactory.newMappedDataLoader(
                ids -> {
                    Map<UUID, V> found = read.apply(ids);
                    return CompletableFuture.completedFuture(found);
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
