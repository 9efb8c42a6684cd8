package dev.back2code.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

class NoteRoutesTest extends RunningService {

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_note_is_created_read_changed_and_deleted() {
        String id = created("first");

        RestTestClient.ResponseSpec read = caller().get().uri("/notes/{id}", id).exchange();
        read.expectStatus().isOk().expectHeader().valueEquals("ETag", "\"0\"");

        put(id, "\"0\"", Map.of("title", "second", "body", "text", "tags", List.of("b", "a", "b")))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("second")
                .jsonPath("$.tags")
                .isEqualTo(List.of("a", "b"))
                .jsonPath("$.archivedAt")
                .doesNotExist();

        caller().delete().uri("/notes/{id}", id).exchange().expectStatus().isNoContent();
        expectProblem(caller().get().uri("/notes/{id}", id).exchange(), 404, "not-found");
    }

    @Test
    void a_created_note_is_answered_as_it_will_be_read() {
        RestTestClient.ResponseSpec answer = post(Map.of("title", "t", "body", "b", "tags", List.of("x")));
        String location = answer.returnResult(Void.class)
                .getResponseHeaders()
                .getLocation()
                .toString();
        String id = location.substring("/notes/".length());
        Map<?, ?> changed = body(put(id, "\"0\"", Map.of("title", "t2", "tags", List.of("x", "y"))));

        assertThat(body(caller().get().uri(location).exchange())).isEqualTo(changed);
    }

    @Test
    void a_change_without_if_match_is_refused() {
        RestTestClient.ResponseSpec answer = caller().put()
                .uri("/notes/{id}", created("t"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("title", "u"))
                .exchange();

        expectProblem(answer, 428, "precondition-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"0\"", "0", "garbage", "\"\"", ","})
    void a_change_for_another_version_is_refused(String ifMatch) {
        expectProblem(put(created("t"), ifMatch, Map.of("title", "u")), 412, "stale-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"7\", \"0\""})
    void a_change_for_any_or_one_of_several_versions_is_made(String ifMatch) {
        put(created("t"), ifMatch, Map.of("title", "u")).expectStatus().isOk();
    }

    @Test
    void of_two_changes_at_the_same_time_one_is_made() {
        UUID id = UUID.fromString(created("t"));
        Supplier<Integer> change = () -> put(id.toString(), "\"0\"", Map.of("title", "u"))
                .returnResult(Void.class)
                .getStatus()
                .value();

        List<CompletableFuture<Integer>> answers = transaction.execute(open -> {
            jdbc.sql("select id from notes where id = ? for update")
                    .param(id)
                    .query()
                    .singleRow();
            var both = List.of(
                    CompletableFuture.supplyAsync(change, Thread::startVirtualThread),
                    CompletableFuture.supplyAsync(change, Thread::startVirtualThread));
            await().until(this::blockedConnections, equalTo(2L));
            return both;
        });

        assertThat(answers).extracting(CompletableFuture::join).containsExactlyInAnyOrder(200, 412);
    }

    private long blockedConnections() {
        return jdbc.sql("select count(*) from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0")
                .query(Long.class)
                .single();
    }

    @Test
    void a_deletion_may_name_a_version() {
        RestTestClient.ResponseSpec answer = caller().delete()
                .uri("/notes/{id}", created("t"))
                .header("If-Match", "\"7\"")
                .exchange();

        expectProblem(answer, 412, "stale-version");
    }

    @Test
    void every_wrong_field_is_listed() {
        RestTestClient.ResponseSpec answer =
                post(Map.of("title", " ", "body", "ä".repeat(32 * 1024 + 1), "tags", List.of("", "t".repeat(51))));

        expectProblem(answer, 400, "invalid-fields")
                .jsonPath("$.errors[*].field")
                .value(fields -> assertThat((List<?>) fields)
                        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                        .contains("title", "body", "tags[]")
                        .hasSize(4));
    }

    @Test
    void the_largest_note_is_stored() {
        List<String> tags =
                IntStream.range(10, 30).mapToObj(n -> "t".repeat(48) + n).toList();

        post(Map.of("title", "😀".repeat(100), "body", "x".repeat(64 * 1024), "tags", tags))
                .expectStatus()
                .isCreated();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"a\\u0000b\"}",
                "{\"title\":\"a\\ud800b\"}",
                "{\"title\":\"t\",\"tags\":[null]}",
                "{\"title\":null}",
                "{}"
            })
    void what_the_database_cannot_hold_is_an_invalid_field(String json) {
        expectProblem(post(json), 400, "invalid-fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\"", "{\"title\":{}}", "{\"tags\":7}", "{\"title\":\"t\"} x", "null"})
    void a_body_that_is_no_note_is_refused(String json) {
        expectProblem(post(json), 400, "malformed-body");
    }

    @Test
    void a_deeply_nested_body_is_refused() {
        expectProblem(post("{\"x\":" + "[".repeat(100_000)), 400, "malformed-body");
    }

    @Test
    void an_endless_body_is_refused() {
        expectProblem(post("{\"title\":\"" + "x".repeat(600_000) + "\"}"), 413, "content-too-large");
    }

    @Test
    void what_is_no_route_is_a_problem() {
        String id = created("t");
        expectProblem(caller().get().uri("/nowhere").exchange(), 404, "not-found");
        expectProblem(caller().get().uri("/error").exchange(), 404, "not-found");
        expectProblem(caller().get().uri("/notes/7").exchange(), 400, "bad-request");
        expectProblem(caller().patch().uri("/notes/{id}", id).exchange(), 405, "method-not-allowed");
        expectProblem(
                caller().get()
                        .uri("/notes/{id}", id)
                        .accept(MediaType.TEXT_HTML)
                        .exchange(),
                406,
                "not-acceptable");
        expectProblem(
                caller().post()
                        .uri("/notes")
                        .contentType(MediaType.TEXT_PLAIN)
                        .body("x")
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    /** By hand, for no HTTP client sends such a line: one is refused by Spring Security, the other by Tomcat. */
    @ParameterizedTest
    @ValueSource(strings = {"/notes/..;/x", "/notes/{x}"})
    void a_hostile_path_is_a_problem(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("Content-Type: application/problem+json")
                    .contains("urn:back2code:problem:bad-request");
        }
    }

    private RestTestClient.ResponseSpec put(String id, String ifMatch, Object note) {
        return caller().put()
                .uri("/notes/{id}", id)
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .body(note)
                .exchange();
    }

    private static Map<?, ?> body(RestTestClient.ResponseSpec answer) {
        return answer.expectBody(Map.class).returnResult().getResponseBody();
    }
}
