/*
 * believed: "The calls are independent, so they belong into threads of their own: supplyAsync."
 * wrong: >
 *   The token, the deadline and the request's id are bound to the request's thread. In the pool's there are
 *   none, or another's.
 * rejected-by:
 *   - OwnDetailsTest.every_note_shows_details_of_its_own
 *   - DetailCostTest.more_ids_than_a_call_takes_are_asked_for_in_several
 *   - DetailCostTest.nothing_is_read_that_was_not_asked_for
 *   - DetailCostTest.an_id_is_asked_for_once_in_a_request
 *   - WhoseDetailsTest.what_is_hidden_is_null_with_an_error_and_its_siblings_are_whole
 *   - WhoseDetailsTest.what_one_user_was_shown_is_not_shown_to_the_next
 *   - WhoseDetailsTest.a_request_shows_what_is_so_when_it_comes
 *   - WhoseDetailsTest.names_are_of_the_caller_s_tenant
 *   - WhoseDetailsTest.requests_at_the_same_time_do_not_meet
 *   - ChangeTest.a_field_behind_a_mutation_shows_what_it_has_done
 *   - FailureTest.tags_that_cannot_be_read_take_nothing_else_along
 *   - FailureTest.names_that_cannot_be_read_leave_the_shares_standing
 *   - FailureTest.a_call_that_fails_takes_its_own_notes_along_alone
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
                ids -> store.people(ids).stream().collect(toMap(Person::id, Person::name)), Try.succeeded(""));
        shares = loader(
                ids -> store.shares(ids).stream().collect(toMap(NoteShares::note, NoteShares::shares)),
                Try.failed(new DetailHidden()));
    }

    private static <V> DataLoader<UUID, V> loader(Function<Set<UUID>, Map<UUID, V>> read, Try<V> absent) {
        return DataLoaderFactory.newMappedDataLoaderWithTry(
                ids -> CompletableFuture.supplyAsync(() -> {
                    Map<UUID, V> found = read.apply(ids);
                    return ids.stream()
                            .collect(Collectors.toMap(
                                    identity(),
                                    id -> found.containsKey(id) ? Try.succeeded(found.get(id)) : absent));
                }),
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
