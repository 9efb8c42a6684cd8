package dev.back2code.katas.api01;

import dev.back2code.core.note.DetailHidden;
import dev.back2code.core.note.DetailStore;
import dev.back2code.core.note.NoteShares;
import dev.back2code.core.note.NoteTags;
import dev.back2code.core.note.Person;
import dev.back2code.core.seam.DetailReads;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.Try;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The calls of a level at the same time, each in a thread that works in the name of the request. */
class DetailLoaders implements DetailReads {

    /** Of its own: those that Spring binds to the request's thread end when that thread goes back, and the request goes on. */
    private final RequestAttributes request = new ServletRequestAttributes(
            ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest());

    private final SecurityContext caller = SecurityContextHolder.getContext();
    private final DataLoader<UUID, List<String>> tags;
    private final DataLoader<UUID, String> names;
    private final DataLoader<UUID, List<NoteShares.With>> shares;

    DetailLoaders(DetailStore store) {
        tags = loader(
                ids -> store.tags(ids).stream().collect(Collectors.toMap(NoteTags::note, NoteTags::tags)),
                Try.failed(new DetailHidden()));
        names = loader(
                ids -> store.people(ids).stream().collect(Collectors.toMap(Person::id, Person::name)),
                Try.succeeded(""));
        shares = loader(
                ids -> store.shares(ids).stream().collect(Collectors.toMap(NoteShares::note, NoteShares::shares)),
                Try.failed(new DetailHidden()));
    }

    private <V> DataLoader<UUID, V> loader(Function<List<UUID>, Map<UUID, V>> read, Try<V> absent) {
        return DataLoaderFactory.newDataLoaderWithTry(
                ids -> inTheRequestsName(() -> {
                    Map<UUID, V> found = read.apply(ids);
                    return ids.stream()
                            .map(id -> found.containsKey(id) ? Try.succeeded(found.get(id)) : absent)
                            .toList();
                }),
                DataLoaderOptions.newOptions()
                        .setMaxBatchSize(DetailStore.MOST)
                        .build());
    }

    /** Whoever waits for the answer goes on in the same thread, which must still be the request's by name. */
    private <V> CompletionStage<V> inTheRequestsName(Supplier<V> read) {
        CompletableFuture<V> answer = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            RequestContextHolder.setRequestAttributes(request);
            SecurityContextHolder.setContext(caller);
            try {
                answer.complete(read.get());
            } catch (RuntimeException failure) {
                answer.completeExceptionally(failure);
            } finally {
                SecurityContextHolder.clearContext();
                RequestContextHolder.resetRequestAttributes();
            }
        });
        return answer;
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
