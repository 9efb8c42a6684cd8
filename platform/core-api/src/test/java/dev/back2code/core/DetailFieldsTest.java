package dev.back2code.core;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** When the seam of details is called, and what becomes of what it answers. */
@TestPropertySource(properties = "back2code.seams.note-details=dev.back2code.core.CollectedDetails")
class DetailFieldsTest extends RunningApi {

    private final UUID other = UUID.randomUUID();

    @Test
    void details_of_a_level_are_answered_together() {
        feedOfTwo();
        STORAGE.stubFor(get(urlPathEqualTo("/notes/tags"))
                .willReturn(okJson("{\"items\":[{\"note\":\"%s\",\"tags\":[\"y\"]},{\"note\":\"%s\",\"tags\":[\"x\"]}]}"
                        .formatted(other, id))));

        ask("{ notes { edges { node { tags } } } }", "5000")
                .jsonPath("$.data.notes.edges[*].node.tags")
                .isEqualTo(List.of(List.of("x"), List.of("y")));
        STORAGE.verify(1, getRequestedFor(urlPathEqualTo("/notes/tags")));
    }

    @Test
    void a_failure_of_the_seam_is_told_at_each_field() {
        feedOfTwo();
        STORAGE.stubFor(get(urlPathEqualTo("/notes/tags")).willReturn(problem(503, "busy")));

        ask("{ notes { edges { node { title tags } } } }", "5000")
                .jsonPath("$.errors[*].extensions.code")
                .isEqualTo(List.of("service-unavailable", "service-unavailable"))
                .jsonPath("$.data.notes.edges[*].node.title")
                .isEqualTo(List.of("t", "t"));
    }

    @Test
    void what_is_never_answered_ends_with_the_deadline() {
        feedOfTwo();

        ask("{ notes { edges { node { title shares { role } } } } }", "700")
                .jsonPath("$.errors[*].extensions.code")
                .isEqualTo(List.of("gateway-timeout", "gateway-timeout"))
                .jsonPath("$.data.notes.edges[*].node.title")
                .isEqualTo(List.of("t", "t"));
    }

    private void feedOfTwo() {
        String note =
                "{\"id\":\"%s\",\"title\":\"t\",\"createdAt\":\"2026-01-02T03:04:05Z\",\"updatedAt\":\"2026-01-02T03:04:05Z\"}";
        STORAGE.stubFor(get(urlPathEqualTo("/feed"))
                .willReturn(okJson("{\"items\":[%s,%s]}".formatted(note.formatted(id), note.formatted(other)))));
    }

    private RestTestClient.BodyContentSpec ask(String document, String deadline) {
        return caller().post()
                .uri("/graphql")
                .header("X-B2C-Deadline-Ms", deadline)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("query", document))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
