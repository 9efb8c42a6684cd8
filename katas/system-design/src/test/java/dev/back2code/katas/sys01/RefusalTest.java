package dev.back2code.katas.sys01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.StorageApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What storage-service refuses, through core-api. */
@KataTest
@Tag("sys-01")
@Tag("system-design")
class RefusalTest {

    private Client client;

    @BeforeEach
    void arrange(CoreApi api) {
        client = Client.of(api);
    }

    @Test
    @Tag("core")
    void what_storage_refuses_keeps_its_status_and_its_type() {
        List<String> wrong = refusals().entrySet().stream()
                .filter(seen -> !Shape.told(seen.getValue()).equals(seen.getKey()))
                .map(seen -> "'%s' instead of '%s'".formatted(Shape.told(seen.getValue()), seen.getKey()))
                .toList();

        assertThat(wrong)
                .withFailMessage(lesson("sys-01 · M3, M15, M20")
                        .observed(
                                "storage-service refused 7 requests, each for a reason of its own (one for the cursor 'no note is at version 7, no member, went away'); told otherwise were: %s",
                                wrong)
                        .hurts(
                                "a caller's mistake burns your error budget, and a client that could read the note again, or choose another key, can only give up")
                        .read("ProblemMapper (StorageRefusal), briefs/sys-01.md#theory (what may be relied on)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void the_words_of_a_refusal_are_this_services_own(StorageApi storage) {
        UUID none = UUID.randomUUID();
        String note = client.note();
        List<Function<Boolean, Answer>> asked = List.of(
                direct -> (direct ? storage.as(client.actor()) : client.call()).get(path(direct, "/{id}"), none),
                direct -> (direct ? storage.as(client.actor()) : client.call())
                        .header("If-Match", "\"7\"")
                        .body(Map.of("title", "t", "body", "", "tags", List.of()))
                        .put(path(direct, "/{id}"), note),
                direct -> (direct ? storage.as(client.actor()) : client.call())
                        .body(Map.of("role", "viewer"))
                        .put(path(direct, "/{id}/shares/{user}"), note, none));

        List<String> handedOn = new ArrayList<>();
        asked.forEach(call -> {
            String theirs = Shape.detail(call.apply(true));
            if (Shape.detail(call.apply(false)).contains(theirs)) {
                handedOn.add(theirs);
            }
        });
        assertThat(handedOn)
                .withFailMessage(lesson("sys-01 · M8")
                        .observed(
                                "of 3 refusals %d are told in storage-service's own words: %s",
                                handedOn.size(), handedOn)
                        .hurts(
                                "what another service writes for its own callers is now a text of your API: nobody there knows, and one day it names a table")
                        .read("briefs/sys-01.md#theory (what may be relied on)"))
                .hasSizeLessThan(2);
    }

    private Map<String, Answer> refusals() {
        UUID none = UUID.randomUUID();
        String note = client.note();
        client.call()
                .header("Idempotency-Key", "k-" + note)
                .body(Map.of("title", "t"))
                .post("/v1/notes")
                .with(201);
        // In one order, so that a message is the same each time.
        return new TreeMap<>(Map.of(
                "404 not-found",
                client.call().get("/v1/notes/{id}", none),
                "412 stale-version",
                client.call()
                        .header("If-Match", "\"7\"")
                        .body(Map.of("title", "t"))
                        .put("/v1/notes/{id}", note),
                "400 invalid-cursor",
                client.call()
                        .queryParam("cursor", "no note is at version 7, no member, went away")
                        .get("/v1/notes"),
                "400 invalid-limit",
                client.call().queryParam("limit", 101).get("/v1/notes/search"),
                "422 unknown-member",
                client.call().body(Map.of("role", "viewer")).put("/v1/notes/{id}/shares/{user}", note, none),
                "422 share-with-owner",
                client.call()
                        .body(Map.of("role", "viewer"))
                        .put(
                                "/v1/notes/{id}/shares/{user}",
                                note,
                                client.actor().user()),
                "422 idempotency-key-reused",
                client.call()
                        .header("Idempotency-Key", "k-" + note)
                        .body(Map.of("title", "other"))
                        .post("/v1/notes")));
    }

    private static String path(boolean direct, String path) {
        return (direct ? "/notes" : "/v1/notes") + path;
    }
}
