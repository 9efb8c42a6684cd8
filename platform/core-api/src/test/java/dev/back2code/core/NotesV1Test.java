package dev.back2code.core;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class NotesV1Test extends RunningApi {

    @Test
    void a_note_is_created_under_a_key() {
        STORAGE.stubFor(post("/notes").willReturn(stored("")));

        create(Map.of("title", "t", "body", "b", "tags", List.of("x", "y")))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/v1/notes/" + id)
                .expectHeader()
                .valueEquals("ETag", "\"3\"")
                .expectHeader()
                .doesNotExist("Idempotency-Replayed")
                .expectBody()
                .json(note(""));
        STORAGE.verify(postRequestedFor(urlEqualTo("/notes"))
                .withHeader("Idempotency-Key", equalTo("\"k-1\""))
                .withRequestBody(equalToJson("{\"title\":\"t\",\"body\":\"b\",\"tags\":[\"x\",\"y\"]}")));
    }

    @Test
    void a_replayed_create_says_so() {
        STORAGE.stubFor(post("/notes").willReturn(stored("").withHeader("Idempotency-Replayed", "true")));

        create(Map.of("title", "t"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true")
                .expectHeader()
                .valueEquals("Location", "/v1/notes/" + id);
    }

    @Test
    void a_create_needs_one_key() {
        expectProblem(posted(), 400, "idempotency-key-missing");
        expectProblem(posted("a b"), 400, "idempotency-key-invalid");
        expectProblem(posted("k".repeat(256)), 400, "idempotency-key-invalid");
        expectProblem(posted("a", "b"), 400, "idempotency-key-invalid");
        assertThat(STORAGE.findAll(postRequestedFor(urlEqualTo("/notes")))).isEmpty();
    }

    @Test
    void a_draft_that_is_wrong_is_not_sent() {
        create(Map.of("title", " ")).expectStatus().isEqualTo(422);
        assertThat(STORAGE.findAll(postRequestedFor(urlEqualTo("/notes")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{\"title\":{}}", "{\"tags\":7}", "{\"title\":\"t\"} x"})
    void a_body_that_is_no_draft_is_refused(String json) {
        create(json).expectStatus().isBadRequest();
    }

    @Test
    void an_endless_body_is_refused() {
        expectProblem(create("{\"title\":\"" + "x".repeat(600_000) + "\"}"), 413, "content-too-large");
    }

    @Test
    void a_note_is_read_unless_the_caller_has_it() {
        STORAGE.stubFor(get("/notes/" + id).willReturn(okJson(note(",\"archivedAt\":\"2026-01-04T00:00:00Z\""))));

        read().expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"3-archived\"")
                .expectBody()
                .jsonPath("$.archivedAt")
                .isEqualTo("2026-01-04T00:00:00Z");
        caller().get()
                .uri("/v1/notes/{id}", id)
                .header("If-None-Match", "W/\"3-archived\"")
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectHeader()
                .valueEquals("ETag", "\"3-archived\"")
                .expectBody()
                .isEmpty();
    }

    @Test
    void a_change_is_made_to_the_version_that_was_read() {
        STORAGE.stubFor(put("/notes/" + id).willReturn(okJson(note(""))));

        change("\"2\"").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"3\"");
        STORAGE.verify(putRequestedFor(urlEqualTo("/notes/" + id)).withHeader("If-Match", equalTo("\"2\"")));

        STORAGE.stubFor(put("/notes/" + id).willReturn(problem(412, "stale-version")));
        change("\"2\"").expectStatus().isEqualTo(412);
        expectProblem(change(), 428, "precondition-required");
    }

    @Test
    void a_deletion_may_name_a_version() {
        STORAGE.stubFor(delete("/notes/" + id).willReturn(aResponse().withStatus(204)));

        caller().delete().uri("/v1/notes/{id}", id).exchange().expectStatus().isNoContent();
        caller().delete()
                .uri("/v1/notes/{id}", id)
                .header("If-Match", "\"3\"")
                .exchange()
                .expectStatus()
                .isNoContent();
        STORAGE.verify(1, deleteRequestedFor(urlEqualTo("/notes/" + id)).withoutHeader("If-Match"));
        STORAGE.verify(1, deleteRequestedFor(urlEqualTo("/notes/" + id)).withHeader("If-Match", equalTo("\"3\"")));
    }

    @Test
    void the_feed_is_read_page_by_page() {
        STORAGE.stubFor(get(urlPathEqualTo("/feed")).willReturn(okJson("""
                        {"items":[{"id":"%s","title":"t","createdAt":"2026-01-02T03:04:05Z",
                         "updatedAt":"2026-01-02T03:04:05Z","secret":1}],"next":"c+/="}""".formatted(id))));

        caller().get()
                .uri(uri -> uri.path("/v1/notes").queryParam("cursor", "{c}").build("a+b&c"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.next")
                .isEqualTo("c+/=")
                .jsonPath("$.items[0].title")
                .isEqualTo("t")
                .jsonPath("$.items[0].secret")
                .doesNotExist();
        STORAGE.verify(getRequestedFor(urlPathEqualTo("/feed"))
                .withQueryParam("cursor", equalTo("a+b&c"))
                .withQueryParam("limit", equalTo("20")));
    }

    /** Longer than what a caller may send. */
    @Test
    void a_page_that_is_full_is_read() {
        String item =
                "{\"id\":\"%s\",\"title\":\"%s\",\"createdAt\":\"2026-01-02T03:04:05Z\",\"updatedAt\":\"2026-01-02T03:04:05Z\"}"
                        .formatted(id, "\\u0001".repeat(200));
        STORAGE.stubFor(get(urlPathEqualTo("/feed"))
                .willReturn(okJson("{\"items\":[" + String.join(",", Collections.nCopies(1000, item)) + "]}")));

        caller().get()
                .uri("/v1/notes?limit=1000")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1000);
    }

    @Test
    void a_search_asks_as_it_was_asked() {
        STORAGE.stubFor(get(urlPathEqualTo("/notes/search")).willReturn(okJson("""
                        {"items":[{"id":"%s","title":"t","tags":["x"],"owner":{"id":"%s","name":"Bob"},"role":"viewer",
                         "createdAt":"2026-01-02T03:04:05Z","updatedAt":"2026-01-02T03:04:05Z"}]}""".formatted(id, user))));

        caller().get()
                .uri(uri -> uri.path("/v1/notes/search")
                        .queryParam("q", "{q}")
                        .queryParam("limit", 7)
                        .build("50% _&\\"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.next")
                .doesNotExist()
                .jsonPath("$.items[0].owner.name")
                .isEqualTo("Bob");
        STORAGE.verify(getRequestedFor(urlPathEqualTo("/notes/search"))
                .withQueryParam("q", equalTo("50% _&\\"))
                .withQueryParam("limit", equalTo("7")));
    }

    @Test
    void a_note_is_shared_shown_and_unshared() {
        UUID bob = UUID.randomUUID();
        String share = "/notes/%s/shares/%s".formatted(id, bob);
        STORAGE.stubFor(put(share).willReturn(aResponse().withStatus(204)));
        STORAGE.stubFor(delete(share).willReturn(problem(409, "last-editor")));
        STORAGE.stubFor(get("/notes/%s/shares".formatted(id)).willReturn(okJson("""
                        {"items":[{"user":{"id":"%s","name":"Bob"},"role":"editor","sharedAt":"2026-01-02T03:04:05Z"}]}""".formatted(bob))));

        share(bob, Map.of("role", "editor")).expectStatus().isNoContent();
        STORAGE.verify(putRequestedFor(urlEqualTo(share)).withRequestBody(equalToJson("{\"role\":\"editor\"}")));
        share(bob, Map.of("role", "owner")).expectStatus().isBadRequest();
        share(bob, Map.of()).expectStatus().isBadRequest();
        caller().delete().uri("/v1" + share).exchange().expectStatus().isEqualTo(409);
        caller().get()
                .uri("/v1/notes/{id}/shares", id)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].user.name")
                .isEqualTo("Bob");
    }

    private RestTestClient.ResponseSpec share(UUID with, Object grant) {
        return caller().put()
                .uri("/v1/notes/{id}/shares/{user}", id, with)
                .contentType(MediaType.APPLICATION_JSON)
                .body(grant)
                .exchange();
    }

    @Test
    void what_is_no_route_is_refused() {
        caller().get().uri("/nowhere").exchange().expectStatus().isNotFound();
        caller().get().uri("/v1/notes/7").exchange().expectStatus().isBadRequest();
        caller().patch().uri("/v1/notes/{id}", id).exchange().expectStatus().isEqualTo(405);
        caller().get()
                .uri("/v1/notes/{id}", id)
                .accept(MediaType.APPLICATION_XML)
                .exchange()
                .expectStatus()
                .isEqualTo(406);
    }

    private ResponseDefinitionBuilder stored(String members) {
        return okJson(note(members)).withStatus(201).withHeader("ETag", "\"3\"");
    }

    private RestTestClient.ResponseSpec posted(String... keys) {
        return caller().post()
                .uri("/v1/notes")
                .headers(headers -> headers.addAll("Idempotency-Key", List.of(keys)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("title", "t"))
                .exchange();
    }

    private RestTestClient.ResponseSpec change(String... ifMatch) {
        return caller().put()
                .uri("/v1/notes/{id}", id)
                .headers(headers -> headers.addAll("If-Match", List.of(ifMatch)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("title", "t"))
                .exchange();
    }
}
