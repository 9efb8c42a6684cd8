package dev.back2code.core;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class NotesV2Test extends RunningApi {

    @Test
    void a_note_has_a_content_with_a_type_and_a_state() {
        STORAGE.stubFor(post("/notes").willReturn(okJson(note("")).withStatus(201)));

        create(Map.of("title", "t", "content", Map.of("type", "text/markdown", "text", "b"), "tags", List.of("x", "y")))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/v2/notes/" + id)
                .expectHeader()
                .valueEquals("ETag", "\"3\"")
                .expectBody()
                .json("""
                        {"id":"%s","title":"t","content":{"type":"text/markdown","text":"b"},"tags":["x","y"],
                         "state":"active","version":3,"createdAt":"2026-01-02T03:04:05.678901Z",
                         "updatedAt":"2026-01-03T03:04:05Z"}""".formatted(id))
                .jsonPath("$.body")
                .doesNotExist();
        STORAGE.verify(postRequestedFor(urlEqualTo("/notes"))
                .withRequestBody(equalToJson("{\"title\":\"t\",\"body\":\"b\",\"tags\":[\"x\",\"y\"]}")));
    }

    @Test
    void an_archived_note_is_so_by_its_state() {
        STORAGE.stubFor(get("/notes/" + id).willReturn(okJson(note(",\"archivedAt\":\"2026-01-04T00:00:00Z\""))));

        caller().get()
                .uri("/v2/notes/{id}", id)
                .exchange()
                .expectHeader()
                .valueEquals("ETag", "\"3-archived\"")
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("archived")
                .jsonPath("$.archivedAt")
                .doesNotExist();
    }

    @Test
    void a_change_needs_a_condition_and_a_create_a_key() {
        STORAGE.stubFor(put("/notes/" + id).willReturn(okJson(note(""))));

        change(caller()).expectStatus().isEqualTo(428);
        change(caller().mutate().defaultHeader("If-Match", "\"2\"").build())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.content.text")
                .isEqualTo("b");
        RestTestClient.ResponseSpec keyless = caller().post()
                .uri("/v2/notes")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("title", "t"))
                .exchange();
        expectProblem(keyless, 400, "idempotency-key-missing");
    }

    @Test
    void the_list_shows_states() {
        STORAGE.stubFor(get(urlPathEqualTo("/feed")).willReturn(okJson("""
                        {"items":[{"id":"%s","title":"t","createdAt":"2026-01-02T03:04:05Z",
                         "updatedAt":"2026-01-02T03:04:05Z"}]}""".formatted(id))));

        caller().get()
                .uri("/v2/notes")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].state")
                .isEqualTo("active")
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Override
    RestTestClient.ResponseSpec create(Object draft) {
        return caller().post()
                .uri("/v2/notes")
                .header("Idempotency-Key", "k-1")
                .contentType(MediaType.APPLICATION_JSON)
                .body(draft)
                .exchange();
    }

    private RestTestClient.ResponseSpec change(RestTestClient caller) {
        return caller.put()
                .uri("/v2/notes/{id}", id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("title", "t"))
                .exchange();
    }
}
