package dev.back2code.katas.data00;

import dev.back2code.kit.Actor;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.race.Play;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** One actor's calls to archive, over HTTP. */
record Archive(StorageApi api, Actor actor) {

    boolean archive(UUID note) {
        return call(note).then().statusCode(200).extract().path("archived");
    }

    Instant archivedAt(UUID note) {
        return Instant.parse(api.as(actor).get("/notes/{id}", note).path("archivedAt"));
    }

    Response call(UUID note) {
        return api.as(actor).post("/notes/{id}/archive", note);
    }

    /** What the actors of a play are told, and how often. */
    static Map<String, Long> told(Play play) {
        return play.actors().stream()
                .map(play::answer)
                .collect(Collectors.groupingBy(Archive::told, TreeMap::new, Collectors.counting()));
    }

    private static String told(Response answer) {
        return answer.statusCode() == 200 ? answer.path("archived").toString() : "HTTP " + answer.statusCode();
    }
}
