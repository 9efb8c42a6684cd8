package dev.back2code.core.graphql;

import dev.back2code.core.request.DeadlineExceeded;
import dev.back2code.core.seam.DetailReads;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;

/**
 * What the seam answers for one request. Whatever the seam does, no field waits for longer than the request's deadline
 * leaves.
 */
final class RequestDetails {

    private static final String LEVEL = "level";

    private final DetailReads reads;
    private final LateGuard guard;
    private final Set<CompletableFuture<?>> waiting = ConcurrentHashMap.newKeySet();

    RequestDetails(DetailReads reads, LateGuard guard) {
        this.reads = reads;
        this.guard = guard;
    }

    /**
     * What GraphQL Java dispatches when it has come to the end of a level: a loader that loads nothing. The observation
     * of loaders replaces the one that is registered, so that a field gets it from its environment.
     */
    DataLoaderRegistry levels() {
        DataLoader<Object, Boolean> level = DataLoaderFactory.newDataLoader(
                LEVEL,
                asked -> {
                    answer();
                    return CompletableFuture.completedFuture(Collections.nCopies(asked.size(), true));
                },
                DataLoaderOptions.newOptions().setCachingEnabled(false).build());
        return DataLoaderRegistry.newRegistry().register(LEVEL, level).build();
    }

    <T> CompletableFuture<T> ask(DataFetchingEnvironment field, Function<DetailReads, CompletionStage<T>> question) {
        CompletionStage<T> asked = question.apply(reads);
        CompletableFuture<T> answer = new CompletableFuture<>();
        waiting.add(answer);
        asked.whenComplete((value, failure) -> {
            waiting.remove(answer);
            guard.inItsName(() -> {
                if (failure == null) {
                    answer.complete(value);
                } else {
                    answer.completeExceptionally(cause(failure));
                }
            });
        });
        if (!answer.isDone()) {
            field.<Object, Boolean>getDataLoader(LEVEL).load(answer);
        }
        return answer;
    }

    /** After a mutation, whatever came of it. */
    void changed() {
        reads.changed();
    }

    private void answer() {
        try {
            reads.answer();
        } catch (RuntimeException failure) {
            fail(failure);
        } finally {
            if (!waiting.isEmpty()) {
                guard.watch(() -> fail(new DeadlineExceeded()));
            }
        }
    }

    /** When the document has been carried out. */
    void end() {
        guard.end();
    }

    private void fail(Throwable failure) {
        Set.copyOf(waiting).forEach(field -> {
            waiting.remove(field);
            field.completeExceptionally(failure);
        });
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
