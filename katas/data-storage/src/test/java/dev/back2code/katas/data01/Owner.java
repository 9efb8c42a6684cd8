package dev.back2code.katas.data01;

import dev.back2code.kit.Actor;
import dev.back2code.kit.StorageApi;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/** One actor's invitations and pins, over HTTP. */
record Owner(StorageApi api, Actor actor) {

    Response invite(UUID note, String email) {
        return api.as(actor).body(Map.of("email", email)).post("/notes/{id}/invitations", note);
    }

    Response pin(UUID note) {
        return api.as(actor).post("/notes/{id}/pin", note);
    }

    Response delete(UUID note) {
        return api.as(actor).delete("/notes/{id}", note);
    }

    /** The field that a problem document blames, and the answer's status: {@code 409 email}. */
    static String told(Response answer) {
        boolean problem = answer.contentType().contains("problem");
        Object field = problem ? answer.path("errors[0].field") : null;
        return answer.statusCode() + (field == null ? "" : " " + field);
    }
}
