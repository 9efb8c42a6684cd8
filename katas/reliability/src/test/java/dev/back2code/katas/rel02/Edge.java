package dev.back2code.katas.rel02;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.Call;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.FaultyStorage;
import dev.back2code.kit.FaultyStorage.Deed;
import java.util.List;
import java.util.Map;

/** core-api, asked by somebody who has a note, with faults between it and storage-service. */
record Edge(CoreApi api, FaultyStorage storage, Actor who, String note) {

    static final Map<String, ?> DRAFT = Map.of("title", "the note");

    /** A service that has just started may take longer than core-api waits for its first answer. */
    private static final int TRIES = 5;

    /** A note is created and read, so that the way is known to be whole. */
    static Edge healthy(CoreApi api, FaultyStorage storage) {
        Actor who = Actor.someone();
        Answer created = create(api, who, "first");
        for (int tries = 1; tries < TRIES && created.status() == 504; tries++) {
            created = create(api, who, "first");
        }
        created.with(201);
        Edge edge = new Edge(api, storage, who, created.json().path("id").stringValue());
        edge.read().with(200);
        return edge;
    }

    Answer create(String key) {
        return create(api, who, key);
    }

    private static Answer create(CoreApi api, Actor who, String key) {
        return api.as(who)
                .header("Idempotency-Key", '"' + key + '"')
                .body(DRAFT)
                .post("/v1/notes");
    }

    Answer read() {
        return call().get("/v1/notes/{id}", note);
    }

    /** With {@code X-B2C-Deadline-Ms}. */
    Answer readWithin(long milliseconds) {
        return call().header("X-B2C-Deadline-Ms", Long.toString(milliseconds)).get("/v1/notes/{id}", note);
    }

    /** A change at the version that the note has at first. */
    Answer change() {
        return call().header("If-Match", "\"0\"").body(DRAFT).put("/v1/notes/{id}", note);
    }

    Answer delete() {
        return call().delete("/v1/notes/{id}", note);
    }

    Call call() {
        return api.as(who);
    }

    /** How many calls arrive while one read is answered, to whose calls this is done. */
    int arrivalsOfRead(Deed... deeds) {
        storage.follow(deeds);
        read();
        return arrivals();
    }

    /** Since the last script began. */
    int arrivals() {
        return storage.arrivals().size();
    }

    /** {@code [1, 2, 3]}, as the calls say. */
    List<String> attempts() {
        return storage.arrivals().stream().map(FaultyStorage.Arrival::attempt).toList();
    }

    /** {@code 503 outcome-unknown}. */
    static String told(Answer answer) {
        return answer.isProblem()
                ? "%d %s"
                        .formatted(
                                answer.status(),
                                answer.json().path("type").asString().replaceFirst(".*:", ""))
                : "" + answer.status();
    }
}
