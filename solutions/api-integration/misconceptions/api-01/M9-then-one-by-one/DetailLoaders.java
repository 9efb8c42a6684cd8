/*
 * believed: "If a batch fails, ask for each by itself: most of them will work."
 * wrong: >
 *   Whoever cannot answer one question is then asked a hundred, at the worst moment. The fallback makes an
 *   outage of a hiccup.
 * rejected-by:
 *   - FailureTest.tags_that_cannot_be_read_take_nothing_else_along
 */
package dev.back2code.katas.api01;

import dev.back2code.core.note.DetailHidden;
import dev.back2code.core.note.DetailStore;
import dev.back2code.core.note.NoteShares;
import dev.back2code.core.note.NoteTags;
import dev.back2code.core.note.Person;
import dev.back2code.core.seam.DetailReads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

class DetailLoaders implements DetailReads {

    private final Kind<NoteTags, List<String>> tags;
    private final Kind<Person, String> names;
    private final Kind<NoteShares, List<NoteShares.With>> shares;

    DetailLoaders(DetailStore store) {
        Consumer<CompletableFuture<?>> hidden = field -> field.completeExceptionally(new DetailHidden());
        tags = new Kind<>(store::tags, NoteTags::note, NoteTags::tags, hidden::accept);
        names = new Kind<>(store::people, Person::id, Person::name, field -> field.complete(""));
        shares = new Kind<>(store::shares, NoteShares::note, NoteShares::shares, hidden::accept);
    }

    @Override
    public CompletionStage<List<String>> tags(UUID note) {
        return tags.of(note);
    }

    @Override
    public CompletionStage<String> name(UUID user) {
        return names.of(user);
    }

    @Override
    public CompletionStage<List<NoteShares.With>> shares(UUID note) {
        return shares.of(note);
    }

    @Override
    public void changed() {
        tags.forget();
        names.forget();
        shares.forget();
    }

    @Override
    public void answer() {
        tags.answer();
        shares.answer();
        names.answer();
    }

    /** One kind of detail. */
    private static final class Kind<T, V> {

        private final Function<Collection<UUID>, List<T>> read;
        private final Function<T, UUID> id;
        private final Function<T, V> value;
        private final Consumer<CompletableFuture<V>> absent;
        private final Map<UUID, CompletableFuture<V>> known = new HashMap<>();
        private Map<UUID, CompletableFuture<V>> asked = new LinkedHashMap<>();

        Kind(
                Function<Collection<UUID>, List<T>> read,
                Function<T, UUID> id,
                Function<T, V> value,
                Consumer<CompletableFuture<V>> absent) {
            this.read = read;
            this.id = id;
            this.value = value;
            this.absent = absent;
        }

        CompletionStage<V> of(UUID key) {
            return known.computeIfAbsent(key, unknown -> asked.computeIfAbsent(unknown, none -> new CompletableFuture<>()));
        }

        void forget() {
            known.clear();
        }

        /** Completed fields ask again while this goes on: into a new map. */
        void answer() {
            Map<UUID, CompletableFuture<V>> now = asked;
            asked = new LinkedHashMap<>();
            List<UUID> keys = new ArrayList<>(now.keySet());
            for (int from = 0; from < keys.size(); from += DetailStore.MOST) {
                answer(now, keys.subList(from, Math.min(keys.size(), from + DetailStore.MOST)));
            }
        }

        private void alone(CompletableFuture<V> field, UUID key) {
            try {
                read.apply(List.of(key)).forEach(detail -> field.complete(value.apply(detail)));
                if (!field.isDone()) {
                    absent.accept(field);
                }
            } catch (RuntimeException failure) {
                field.completeExceptionally(failure);
            }
        }

        private void answer(Map<UUID, CompletableFuture<V>> fields, List<UUID> keys) {
            try {
                List<T> found = read.apply(keys);
                found.forEach(detail -> fields.get(id.apply(detail)).complete(value.apply(detail)));
                keys.stream().map(fields::get).filter(field -> !field.isDone()).forEach(absent);
            } catch (RuntimeException failure) {
                keys.forEach(key -> alone(fields.get(key), key));
            }
        }
    }
}
