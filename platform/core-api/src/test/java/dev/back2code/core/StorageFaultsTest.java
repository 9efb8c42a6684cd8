package dev.back2code.core;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ExtendWith(OutputCaptureExtension.class)
class StorageFaultsTest extends RunningApi {

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of(
                        "HTML",
                        aResponse().withHeader("Content-Type", "text/html").withBody("<h1>secret</h1>")),
                Arguments.of(
                        "HTML as an error",
                        aResponse()
                                .withStatus(404)
                                .withHeader("Content-Type", "text/html")
                                .withBody("<h1>secret</h1>")),
                Arguments.of("truncated JSON", okJson("{\"id\":\"00000000-0000-0000-0000-000000000000\",\"titl")),
                Arguments.of("no title", okJson("{\"id\":\"00000000-0000-0000-0000-000000000000\"}")),
                Arguments.of("nothing", aResponse().withStatus(200)),
                Arguments.of("null", okJson("null")),
                Arguments.of("another type", okJson("[]")),
                Arguments.of("10 MB", okJson("{\"x\":\"" + "x".repeat(10_000_000) + "\"}")),
                Arguments.of("a redirect", aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:1/")),
                Arguments.of("broken chunks", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                Arguments.of("a bug", problem(500, "internal-server-error")),
                Arguments.of("a made up status", problem(299, "made-up")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void an_answer_that_makes_no_sense_is_a_bad_gateway(String what, ResponseDefinitionBuilder answer) {
        storageAnswers(answer);

        expectProblem(read(), 502, "bad-gateway").jsonPath("$.detail").value(RunningApi::isOurs);
        RestTestClient.ResponseSpec created = create(Map.of("title", "t"));
        created.expectHeader().doesNotExist("Retry-After");
        expectProblem(created, 502, "outcome-unknown").jsonPath("$.detail").value(RunningApi::isOurs);
    }

    @Test
    void a_page_in_place_of_nothing_is_no_deletion() {
        STORAGE.stubFor(delete("/notes/" + id)
                .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody("<h1>welcome</h1>")));

        expectProblem(caller().delete().uri("/v1/notes/{id}", id).exchange(), 502, "outcome-unknown");
    }

    @Test
    void a_failure_is_found_in_the_log_by_the_requests_id(CapturedOutput log) {
        storageAnswers(problem(500, "internal-server-error"));
        caller().get()
                .uri("/v1/notes/{id}", id)
                .header("X-Request-Id", "find-me")
                .exchange();

        assertThat(log.getAll().lines()).anyMatch(line -> line.contains("[find-me]") && line.contains(" failed"));
    }

    @Test
    void a_member_that_is_not_known_is_left_out() {
        storageAnswers(okJson(note(",\"internalScore\":7")));

        read().expectStatus().isOk().expectBody().jsonPath("$.internalScore").doesNotExist();
    }

    @Test
    void a_lost_connection_has_three_outcomes() {
        storageAnswers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        RestTestClient.ResponseSpec read = read();
        read.expectHeader().valueEquals("Retry-After", "1");
        expectProblem(read, 503, "service-unavailable");
        RestTestClient.ResponseSpec created = create(Map.of("title", "t"));
        created.expectHeader().doesNotExist("Retry-After");
        expectProblem(created, 503, "outcome-unknown");
    }

    /** The JDK's client would send a GET again by itself whose connection ends before an answer. */
    @Test
    void a_request_arrives_once_unless_the_policy_says_otherwise() {
        storageAnswers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        read();
        assertThat(STORAGE.findAll(getRequestedFor(urlEqualTo("/notes/" + id)))).hasSize(1);
    }

    @Test
    void who_does_not_wait_longer_is_answered_in_time() {
        storageAnswers(okJson(note("")).withFixedDelay(5_000));

        expectProblem(within("300", "GET"), 504, "gateway-timeout");
        expectProblem(within("300", "POST"), 504, "outcome-unknown");
    }

    @Test
    void an_answer_that_trickles_is_late() {
        storageAnswers(okJson(note("")).withChunkedDribbleDelay(40, 8_000));

        expectProblem(within("700", "GET"), 504, "gateway-timeout");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "-99999999999999999999999"})
    void who_has_gone_is_not_worked_for(String left) {
        expectProblem(within(left, "GET"), 504, "gateway-timeout");
        assertThat(STORAGE.findAll(getRequestedFor(urlEqualTo("/notes/" + id)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abc", "9e99", "1.5", "''", "12 ms"})
    void a_deadline_is_a_number(String left) {
        expectProblem(within(left, "GET"), 400, "invalid-deadline");
    }

    @ParameterizedTest
    @CsvSource({
        "not-found, 404",
        "last-editor, 409",
        "note-forbidden, 403",
        "stale-version, 412",
        "unknown-member, 422",
        "busy, 503",
        "made-up, 428"
    })
    void a_refusal_keeps_its_status(String slug, int status) {
        storageAnswers(problem(status, slug));

        read().expectStatus().isEqualTo(status);
    }

    private void storageAnswers(ResponseDefinitionBuilder answer) {
        STORAGE.stubFor(get("/notes/" + id).willReturn(answer));
        STORAGE.stubFor(post("/notes").willReturn(answer));
    }

    private RestTestClient.ResponseSpec within(String left, String method) {
        RestTestClient client = caller().mutate()
                .defaultHeader("X-B2C-Deadline-Ms", left)
                .defaultHeader("Idempotency-Key", "k-1")
                .build();
        return method.equals("GET")
                ? client.get().uri("/v1/notes/{id}", id).exchange()
                : client.post()
                        .uri("/v1/notes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("title", "t"))
                        .exchange();
    }
}
