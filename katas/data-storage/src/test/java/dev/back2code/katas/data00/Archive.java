package dev.back2code.katas.data00;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Rival;
import dev.back2code.kit.StorageApi;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One actor's calls to archive, over HTTP. */
record Archive(StorageApi api, Actor actor) {

    boolean archive(UUID note) {
        return call(note).then().statusCode(200).extract().path("archived");
    }

    Instant archivedAt(UUID note) {
        return Instant.parse(api.as(actor).get("/notes/{id}", note).path("archivedAt"));
    }

    private Response call(UUID note) {
        return api.as(actor).post("/notes/{id}/archive", note);
    }

    /**
     * What calls at the same time are told, and how often.
     *
     * @param steps each is run as soon as each call has its answer or waits in the database
     */
    Map<String, Long> archiveAtOnce(int calls, UUID note, Rival observer, Runnable... steps) {
        try (ExecutorService callers = Executors.newFixedThreadPool(calls)) {
            List<CompletableFuture<Response>> answers = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> call(note), callers))
                    .limit(calls)
                    .toList();
            for (Runnable step : steps) {
                observer.awaitArrivalOf(calls, () ->
                        (int) answers.stream().filter(CompletableFuture::isDone).count());
                step.run();
            }
            return answers.stream()
                    .map(CompletableFuture::join)
                    .collect(Collectors.groupingBy(Archive::told, TreeMap::new, Collectors.counting()));
        }
    }

    private static String told(Response answer) {
        return answer.statusCode() == 200 ? answer.path("archived").toString() : "HTTP " + answer.statusCode();
    }
}
