package dev.back2code.katas.data00;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.race.Play;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** One actor's calls to archive, over HTTP. */
record Archive(StorageApi api, Actor actor) {

    boolean archive(UUID note) {
        return call(note).with(200).json().path("archived").booleanValue();
    }

    Instant archivedAt(UUID note) {
        return Instant.parse(
                api.as(actor).get("/notes/{id}", note).json().path("archivedAt").stringValue());
    }

    Answer call(UUID note) {
        return api.as(actor).post("/notes/{id}/archive", note);
    }

    /** What the actors of a play are told, and how often. */
    static Map<String, Long> told(Play play) {
        return play.actors().stream()
                .map(play::answer)
                .collect(Collectors.groupingBy(Archive::told, TreeMap::new, Collectors.counting()));
    }

    private static String told(Answer answer) {
        return answer.status() == 200 ? answer.json().path("archived").asString() : "HTTP " + answer.status();
    }
}
