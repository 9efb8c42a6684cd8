package dev.back2code.core;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What of a request reaches storage-service besides its content. */
class RelayTest extends RunningApi {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void token_trace_id_and_time_left_are_handed_on() {
        String token = ISSUER.token(user, "notes:read");
        HttpHeaders sent = sent(callerWith(token)
                .mutate()
                .defaultHeader("X-Request-Id", "r.1_A-z")
                .defaultHeader("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .defaultHeader("X-B2C-Deadline-Ms", "2000")
                .build());

        assertThat(sent.getHeader("Authorization").firstValue()).isEqualTo("Bearer " + token);
        assertThat(sent.getHeader("X-Request-Id").firstValue()).isEqualTo("r.1_A-z");
        assertThat(sent.getHeader("traceparent").firstValue())
                .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                .doesNotContain("00f067aa0ba902b7");
        assertThat(Integer.parseInt(sent.getHeader("X-B2C-Deadline-Ms").firstValue()))
                .isBetween(1, 2000);
    }

    @Test
    void a_caller_who_says_nothing_of_it_has_all_that_too() {
        HttpHeaders sent = sent(caller());

        assertThat(sent.getHeader("X-Request-Id").firstValue()).isNotBlank();
        assertThat(sent.getHeader("traceparent").firstValue()).startsWith("00-");
        assertThat(Integer.parseInt(sent.getHeader("X-B2C-Deadline-Ms").firstValue()))
                .isBetween(1, 8000);
    }

    @Test
    void nobody_is_waited_for_for_ever() {
        HttpHeaders sent = sent(caller().mutate()
                .defaultHeader("X-B2C-Deadline-Ms", "9".repeat(30))
                .build());

        assertThat(Integer.parseInt(sent.getHeader("X-B2C-Deadline-Ms").firstValue()))
                .isBetween(1, 8000);
    }

    @Test
    void answer_and_problem_show_the_request_id() {
        RestTestClient.ResponseSpec answer =
                stranger().get().uri("/nowhere").header("X-Request-Id", "r-7").exchange();

        answer.expectHeader().valueEquals("X-Request-Id", "r-7");
        expectProblem(answer, 401, "unauthorized").jsonPath("$.requestId").isEqualTo("r-7");
    }

    @Test
    void callers_at_the_same_time_do_not_meet() {
        STORAGE.stubFor(get(urlPathMatching("/notes/.*")).willReturn(okJson(note(""))));
        List<UUID> callers =
                IntStream.range(0, 16).mapToObj(n -> UUID.randomUUID()).toList();
        Executor each = Thread::startVirtualThread;

        callers.stream()
                .map(caller -> CompletableFuture.runAsync(() -> readAs(caller), each))
                .toList()
                .forEach(CompletableFuture::join);

        List<LoggedRequest> asked = STORAGE.findAll(getRequestedFor(urlPathMatching("/notes/.*")));
        assertThat(asked)
                .hasSize(16)
                .allSatisfy(request -> assertThat(request.getUrl()
                                .endsWith(request.header("X-Request-Id").firstValue()))
                        .isTrue());
    }

    private void readAs(UUID note) {
        caller().get()
                .uri("/v1/notes/{id}", note)
                .header("X-Request-Id", note.toString())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("X-Request-Id", note.toString());
    }

    private HttpHeaders sent(RestTestClient caller) {
        STORAGE.stubFor(get("/notes/" + id).willReturn(okJson(note(""))));
        caller.get().uri("/v1/notes/{id}", id).exchange().expectStatus().isOk();
        return STORAGE.findAll(getRequestedFor(urlEqualTo("/notes/" + id)))
                .getFirst()
                .getHeaders();
    }
}
