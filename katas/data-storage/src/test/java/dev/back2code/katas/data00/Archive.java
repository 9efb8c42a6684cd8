package dev.back2code.katas.data00;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Rival;
import dev.back2code.kit.StorageApi;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** One actor's calls to archive, over HTTP. */
record Archive(StorageApi api, Actor actor) {

    boolean archive(UUID note) {
        return api.as(actor)
                .post("/notes/{id}/archive", note)
                .then()
                .statusCode(200)
                .extract()
                .path("archived");
    }

    /** Calls at the same time; the rival commits when each has its answer or waits in the database. */
    List<Boolean> archiveAtOnce(int calls, UUID note, Rival rival) {
        try (ExecutorService callers = Executors.newFixedThreadPool(calls)) {
            List<CompletableFuture<Boolean>> answers = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> archive(note), callers))
                    .limit(calls)
                    .toList();
            rival.awaitArrivalOf(calls, () -> (int)
                    answers.stream().filter(CompletableFuture::isDone).count());
            rival.commit();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }
}
