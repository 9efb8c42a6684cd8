package dev.back2code.katas.data01;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.StorageApi;
import java.util.Map;
import java.util.UUID;

/** One actor's invitations and pins, over HTTP. */
record Owner(StorageApi api, Actor actor) {

    Answer invite(UUID note, String email) {
        return api.as(actor).body(Map.of("email", email)).post("/notes/{id}/invitations", note);
    }

    Answer pin(UUID note) {
        return api.as(actor).post("/notes/{id}/pin", note);
    }

    Answer delete(UUID note) {
        return api.as(actor).delete("/notes/{id}", note);
    }

    /** The field that a problem document blames, and the answer's status: {@code 409 email}. */
    static String told(Answer answer) {
        String field = answer.isProblem() ? answer.json().at("/errors/0/field").asString() : "";
        return answer.status() + (field.isEmpty() ? "" : " " + field);
    }
}
