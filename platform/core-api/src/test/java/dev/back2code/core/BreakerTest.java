package dev.back2code.core;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.back2code.core.seam.Endpoints;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What a breaker is asked for, and what becomes of its refusals. */
@TestPropertySource(
        properties = {
            "back2code.seams.circuit-breaker=dev.back2code.core.ClosableBreaker",
            "back2code.seams.retry-policy=dev.back2code.core.storage.NaiveRetryPolicy"
        })
class BreakerTest extends RunningApi {

    @BeforeEach
    @AfterEach
    void all_closed() {
        ClosableBreaker.ASKED.clear();
        ClosableBreaker.open = Set.of();
    }

    @Test
    void who_is_refused_is_told_so_and_when_to_come_back() {
        ClosableBreaker.open = Set.of(Endpoints.NOTES);
        double before = notPermitted("notes");

        RestTestClient.ResponseSpec answer = read();

        answer.expectHeader().valueEquals("Retry-After", "2");
        expectProblem(answer, 503, "not-asked").jsonPath("$.detail").value(RunningApi::isOurs);
        STORAGE.verify(0, anyRequestedFor(anyUrl()));
        assertThat(notPermitted("notes")).isEqualTo(before + 3);
    }

    @Test
    void each_attempt_is_a_call_and_its_failure_is_what_it_was() {
        STORAGE.stubFor(get("/notes/" + id).willReturn(problem(503, "busy")));
        read().expectStatus().isEqualTo(503);
        STORAGE.stubFor(get("/notes/" + id).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        read().expectStatus().isEqualTo(503);

        assertThat(ClosableBreaker.ASKED)
                .startsWith("NOTES StorageRefusal", "NOTES StorageRefusal", "NOTES StorageRefusal")
                .endsWith("NOTES StorageFailure")
                .hasSize(6);
    }

    @Test
    void each_part_of_storage_is_known_by_its_name() {
        STORAGE.stubFor(any(anyUrl()).willReturn(okJson("{\"items\":[]}")));
        STORAGE.stubFor(get("/notes/" + id).willReturn(okJson(note(""))));
        STORAGE.stubFor(
                get("/notes/export").willReturn(aResponse().withHeader("Content-Type", "application/x-ndjson")));
        asked("/v1/notes/" + id);
        asked("/v1/notes");
        asked("/v1/notes/" + id + "/shares");
        asked("/v1/notes/search?q=x&tag=y");
        asked("/v1/notes/export");

        assertThat(ClosableBreaker.ASKED)
                .containsExactly("NOTES well", "NOTES well", "NOTES well", "SEARCH well", "EXPORT well");
    }

    @Test
    void without_details_a_list_is_shown_without_them() {
        ClosableBreaker.open = Set.of(Endpoints.DETAILS);
        STORAGE.stubFor(get(urlPathEqualTo("/feed"))
                .willReturn(okJson(
                        "{\"items\":[{\"id\":\"%s\",\"title\":\"t\",\"version\":0,\"createdAt\":\"2026-01-02T03:04:05Z\",\"updatedAt\":\"2026-01-02T03:04:05Z\"}]}"
                                .formatted(id))));

        caller().post()
                .uri("/graphql")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("query", "{ notes { edges { node { title tags } } } }"))
                .exchange()
                .expectBody()
                .jsonPath("$.data.notes.edges[0].node.title")
                .isEqualTo("t")
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("not-asked");
        assertThat(ClosableBreaker.ASKED).startsWith("NOTES well", "DETAILS refused");
    }

    private void asked(String path) {
        caller().get().uri(path).exchange().expectStatus().isOk().expectBody().returnResult();
    }

    private double notPermitted(String endpoints) {
        List<String> lines = stranger()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()
                .lines()
                .filter(line -> line.startsWith("b2c_breaker_not_permitted_total{")
                        && line.contains("endpoints=\"%s\"".formatted(endpoints)))
                .toList();
        return Double.parseDouble(lines.getFirst().substring(lines.getFirst().lastIndexOf(' ')));
    }
}
