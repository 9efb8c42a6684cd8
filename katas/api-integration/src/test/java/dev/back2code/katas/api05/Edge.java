package dev.back2code.katas.api05;

import static dev.back2code.kit.FaultyStorage.Deed.refused;
import static dev.back2code.kit.FaultyStorage.Deed.well;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.Call;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.FaultyStorage;
import dev.back2code.kit.FaultyStorage.Deed;
import dev.back2code.kit.Seams;
import dev.back2code.kit.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

/** core-api, asked by somebody who has a note, with faults between it and storage-service, at a time that stands still. */
record Edge(
        CoreApi api, FaultyStorage storage, ServiceClock clock, Seams seams, Instant begin, Actor who, String note) {

    /** A service that has just started may take longer than core-api waits for its first answer. */
    private static final int TRIES = 5;

    /** A note is created and read, so that the way is known to be whole; then all is forgotten. */
    static Edge healthy(CoreApi api, FaultyStorage storage, ServiceClock clock, Seams seams) {
        Actor who = Actor.someone();
        // Ten seconds begin here, also for who counts them from 1970. In the future, so that no token is too young.
        Instant begin = Instant.ofEpochSecond((Instant.now().getEpochSecond() / 10 + 2) * 10);
        clock.stand(begin);
        Answer created = create(api, who);
        for (int tries = 1; tries < TRIES && created.status() == 504; tries++) {
            created = create(api, who);
        }
        created.with(201);
        Edge edge = new Edge(
                api,
                storage,
                clock,
                seams,
                begin,
                who,
                created.json().path("id").stringValue());
        edge.read().with(200);
        edge.anew();
        return edge;
    }

    private static Answer create(CoreApi api, Actor who) {
        return call(api, who)
                .header("Idempotency-Key", "\"first\"")
                .body(Map.of("title", "the note"))
                .post("/v1/notes");
    }

    /** New objects behind the seam, at the beginning of ten seconds. */
    void anew() {
        clock.stand(begin);
        seams.renew();
        storage.follow(well());
    }

    /** Who says which attempt a request is has no attempts made by core-api: one request is one call. */
    private static Call call(CoreApi api, Actor who) {
        return api.as(who).header("X-B2C-Attempt", "1");
    }

    Call call() {
        return call(api, who);
    }

    Answer read() {
        return call().get("/v1/notes/{id}", note);
    }

    Answer search() {
        return call().queryParam("q", "note").get("/v1/notes/search");
    }

    /** Requests one after the other, to whose calls this is done; answers how many calls arrived. */
    int reads(int times, Deed deed) {
        storage.follow(deed);
        IntStream.range(0, times).forEach(n -> read());
        return arrivals();
    }

    /** Whether storage-service is asked for a request, and answers. Calls of those who have left may still arrive. */
    boolean isAsked() {
        storage.follow(well());
        return read().status() == 200;
    }

    /** So many calls fail that no more should be made. */
    void open() {
        reads(10, refused(503));
    }

    /** Until calls are made on trial: behind the longest time that it may stay open. */
    void rest() {
        clock.pass(Duration.ofMillis(3_001));
    }

    /** Since the last script began. */
    int arrivals() {
        return storage.arrivals().size();
    }

    /** {@code 503 not-asked}. */
    static String told(Answer answer) {
        return answer.isProblem()
                ? "%d %s"
                        .formatted(
                                answer.status(),
                                answer.json().path("type").asString().replaceFirst(".*:", ""))
                : "" + answer.status();
    }
}
