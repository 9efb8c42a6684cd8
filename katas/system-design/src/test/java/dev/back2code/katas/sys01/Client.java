package dev.back2code.katas.sys01;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.Call;
import dev.back2code.kit.CoreApi;
import java.util.Map;
import java.util.UUID;

/** One user of core-api. */
record Client(CoreApi api, Actor actor) {

    static Client of(CoreApi api) {
        return new Client(api, Actor.someone());
    }

    Call call() {
        return api.as(actor).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    Answer create(Map<String, ?> draft) {
        return call().body(draft).post("/v1/notes");
    }

    Answer create(String json) {
        return call().text(json).post("/v1/notes");
    }

    /** Id of a new note. */
    String note() {
        return create(Map.of("title", "t")).with(201).json().path("id").asString();
    }
}
