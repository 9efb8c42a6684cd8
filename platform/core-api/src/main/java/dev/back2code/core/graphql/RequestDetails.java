package dev.back2code.core.graphql;

import dev.back2code.core.request.DeadlineExceeded;
import dev.back2code.core.seam.DetailReads;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dataloader.DataLoaderRegistry;

/**
 * What the seam answers for one request. Whatever the seam does, no field waits for longer than the request's deadline
 * leaves.
 */
final class RequestDetails {

    private final DetailReads reads;
    private final LateGuard guard;
    private final Set<CompletableFuture<?>> waiting = ConcurrentHashMap.newKeySet();

    RequestDetails(DetailReads reads, LateGuard guard) {
        this.reads = reads;
        this.guard = guard;
    }

    /** What is given to GraphQL Java, which dispatches after each level of fields. */
    DataLoaderRegistry levels() {
        return new DataLoaderRegistry() {
            @Override
            public void dispatchAll() {
                answer();
            }
        };
    }

    <T> CompletableFuture<T> ask(Function<DetailReads, CompletionStage<T>> question) {
        CompletionStage<T> asked = question.apply(reads);
        CompletableFuture<T> answer = new CompletableFuture<>();
        waiting.add(answer);
        asked.whenComplete((value, failure) -> {
            waiting.remove(answer);
            if (failure == null) {
                answer.complete(value);
            } else {
                answer.completeExceptionally(cause(failure));
            }
        });
        return answer;
    }

    /** After a mutation, whatever came of it. */
    void changed() {
        reads.changed();
    }

    private void answer() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            reads.answer();
        } catch (RuntimeException failure) {
            fail(failure);
        }
        if (!waiting.isEmpty()) {
            guard.watch(() -> fail(new DeadlineExceeded()));
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
