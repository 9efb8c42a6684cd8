package dev.back2code.core;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
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

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class GraphQlTest extends RunningApi {

    @Test
    void a_note_is_read_with_its_owner() {
        STORAGE.stubFor(get("/notes/" + id).willReturn(okJson(note(""))));

        ask(
                        "query($id: ID!) { note(id: $id) { id title body tags version createdAt archivedAt owner { id name } } }",
                        id())
                .jsonPath("$.errors")
                .doesNotExist()
                .jsonPath("$.data.note.tags")
                .isEqualTo(List.of("x", "y"))
                .jsonPath("$.data.note.version")
                .isEqualTo(3)
                .jsonPath("$.data.note.createdAt")
                .isEqualTo("2026-01-02T03:04:05.678901Z")
                .jsonPath("$.data.note.archivedAt")
                .isEqualTo(null)
                .jsonPath("$.data.note.owner")
                .isEqualTo(Map.of("id", user.toString(), "name", "Ann"));
    }

    @Test
    void a_shared_note_has_its_own_owner() {
        UUID owner = UUID.randomUUID();
        STORAGE.stubFor(get("/notes/" + id).willReturn(okJson(note(",\"ownerId\":\"" + owner + "\""))));
        STORAGE.stubFor(get("/members?ids=" + owner)
                .willReturn(okJson("{\"items\":[{\"id\":\"%s\",\"name\":\"Bob\"}]}".formatted(owner))));

        ask("query($id: ID!) { note(id: $id) { owner { id name } } }", id())
                .jsonPath("$.data.note.owner")
                .isEqualTo(Map.of("id", owner.toString(), "name", "Bob"));
    }

    @Test
    void lists_are_connections() {
        STORAGE.stubFor(get(urlPathEqualTo("/feed"))
                .willReturn(okJson("{\"items\":[%1$s,%1$s],\"next\":\"c\"}".formatted(summary()))));

        ask(
                        "{ notes(first: 2, after: \"b\") { edges { cursor node { title owner { name } } } pageInfo { hasNextPage endCursor } } }",
                        Map.of())
                .jsonPath("$.data.notes.edges[*].node.owner.name")
                .isEqualTo(List.of("Ann", "Ann"))
                .jsonPath("$.data.notes.edges[1].cursor")
                .isEqualTo("c")
                .jsonPath("$.data.notes.pageInfo")
                .isEqualTo(Map.of("hasNextPage", true, "endCursor", "c"));
        STORAGE.verify(
                1,
                getRequestedFor(urlPathEqualTo("/feed"))
                        .withQueryParam("limit", equalTo("2"))
                        .withQueryParam("cursor", equalTo("b")));
    }

    @Test
    void a_search_shows_whose_notes_it_finds() {
        String found = summary()
                .replace(
                        "}",
                        ",\"tags\":[],\"owner\":{\"id\":\"%s\",\"name\":\"Bob\"},\"role\":\"editor\"}"
                                .formatted(UUID.randomUUID()));
        STORAGE.stubFor(get(urlPathEqualTo("/notes/search")).willReturn(okJson("{\"items\":[" + found + "]}")));

        ask(
                        "{ search(q: \"50%\", tag: \"x\") { edges { node { owner { name } role } } pageInfo { hasNextPage } } }",
                        Map.of())
                .jsonPath("$.data.search.edges[0].node.owner.name")
                .isEqualTo("Bob")
                .jsonPath("$.data.search.pageInfo.hasNextPage")
                .isEqualTo(false);
        STORAGE.verify(getRequestedFor(urlPathEqualTo("/notes/search"))
                .withQueryParam("q", equalTo("50%"))
                .withQueryParam("tag", equalTo("x"))
                .withQueryParam("limit", equalTo("20")));
    }

    @Test
    void notes_are_created_changed_deleted_and_shared_as_over_rest() {
        String bob = UUID.randomUUID().toString();
        STORAGE.stubFor(
                post("/notes").willReturn(okJson(note("")).withStatus(201).withHeader("Idempotency-Replayed", "true")));
        STORAGE.stubFor(put("/notes/" + id).willReturn(okJson(note(""))));
        STORAGE.stubFor(delete("/notes/" + id).willReturn(aResponse().withStatus(204)));
        STORAGE.stubFor(put("/notes/%s/shares/%s".formatted(id, bob))
                .willReturn(aResponse().withStatus(204)));
        STORAGE.stubFor(delete("/notes/%s/shares/%s".formatted(id, bob))
                .willReturn(aResponse().withStatus(204)));

        ask("""
                        mutation($id: ID!, $bob: ID!) {
                          createNote(key: "k-1", draft: {title: "t", tags: ["x"]}) { note { id } replayed }
                          updateNote(id: $id, version: 2, draft: {title: "t", body: "b"}) { version }
                          shareNote(id: $id, user: $bob, role: EDITOR)
                          unshareNote(id: $id, user: $bob)
                          deleteNote(id: $id)
                        }""", Map.of("id", id, "bob", bob))
                .jsonPath("$.errors")
                .doesNotExist()
                .jsonPath("$.data.createNote.replayed")
                .isEqualTo(true)
                .jsonPath("$.data.updateNote.version")
                .isEqualTo(3);
        STORAGE.verify(postRequestedFor(urlEqualTo("/notes"))
                .withHeader("Idempotency-Key", equalTo("\"k-1\""))
                .withRequestBody(equalToJson("{\"title\":\"t\",\"body\":\"\",\"tags\":[\"x\"]}")));
        STORAGE.verify(
                putRequestedFor(urlEqualTo("/notes/" + id)).withHeader("If-Match", equalTo("\"2\", \"2-archived\"")));
        STORAGE.verify(putRequestedFor(urlEqualTo("/notes/%s/shares/%s".formatted(id, bob)))
                .withRequestBody(equalToJson("{\"role\":\"editor\"}")));
    }

    @Test
    void one_field_that_fails_leaves_the_others_whole() {
        UUID other = UUID.randomUUID();
        STORAGE.stubFor(get("/notes/" + id).willReturn(okJson(note(""))));
        STORAGE.stubFor(get("/notes/" + other).willReturn(problem(404, "not-found")));

        ask("{ a: note(id: \"%s\") { title } b: note(id: \"%s\") { title } }".formatted(id, other), Map.of())
                .jsonPath("$.data.a.title")
                .isEqualTo("t")
                .jsonPath("$.errors[0].path")
                .isEqualTo(List.of("b"))
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("not-found")
                .jsonPath("$.errors[0].extensions.status")
                .isEqualTo(404);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("{ note(id: \"x\") { id } }", "bad-request", 400),
                Arguments.of("{ note(id: \"00000000-0000-0000-0000-000000000000\") { id } }", "bad-gateway", 502),
                Arguments.of(
                        "mutation { createNote(key: \"a b\", draft: {title: \"t\"}) { replayed } }",
                        "idempotency-key-invalid",
                        400),
                Arguments.of(
                        "mutation { createNote(key: \"k\", draft: {title: \"t\"}) { replayed } }",
                        "outcome-unknown",
                        502),
                Arguments.of("{ nowhere }", "invalid-document", 400),
                Arguments.of("{ note(id: \"", "invalid-document", 400),
                Arguments.of(
                        "{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } }",
                        "too-expensive",
                        400),
                Arguments.of(aliases(30), "too-expensive", 400),
                Arguments.of("{" + " ".repeat(200_000) + "__typename }", "invalid-document", 400));
    }

    private static String aliases(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "a%d: note(id: \"00000000-0000-0000-0000-000000000000\") { id }".formatted(n))
                .collect(Collectors.joining(" ", "{ ", " }"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void every_error_has_a_code_and_no_exceptions_text(String document, String code, int status) {
        STORAGE.stubFor(get(anyUrl()).atPriority(9).willReturn(problem(500, "internal-server-error")));
        STORAGE.stubFor(post(anyUrl()).atPriority(9).willReturn(problem(500, "internal-server-error")));

        String answer = String.valueOf(ask(document, Map.of())
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].extensions.status")
                .isEqualTo(status)
                .returnResult());
        assertThat(answer).doesNotContain("Exception", "dev.back2code", "secret");
        if (code.equals("too-expensive")) {
            assertThat(STORAGE.findAll(getRequestedFor(urlPathEqualTo("/notes"))))
                    .isEmpty();
        }
    }

    @Test
    void a_field_needs_its_scope() {
        RestTestClient reader = callerWith(ISSUER.token(user, "notes:read"));
        RestTestClient writer = callerWith(ISSUER.token(user, "notes:write"));

        ask(reader, "mutation($id: ID!) { deleteNote(id: $id) }", id())
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("forbidden");
        ask(writer, "query($id: ID!) { note(id: $id) { id } }", id())
                .jsonPath("$.errors[0].extensions.status")
                .isEqualTo(403);
        expectProblem(send(stranger(), "{ __typename }", Map.of()), 401, "unauthorized");
        expectProblem(send(callerWith(ISSUER.token(user, "openid")), "{ __typename }", Map.of()), 403, "forbidden");
    }

    @Test
    void an_endless_request_is_refused() {
        expectProblem(send(caller(), "x".repeat(600_000), Map.of()), 413, "content-too-large");
    }

    @Test
    void a_document_that_is_none_is_a_client_error_for_who_asks_by_the_new_type() {
        caller().post()
                .uri("/graphql")
                .accept(MediaType.parseMediaType("application/graphql-response+json"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("query", "{ nowhere }"))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private Map<String, Object> id() {
        return Map.of("id", id);
    }

    private String summary() {
        return "{\"id\":\"%s\",\"title\":\"t\",\"createdAt\":\"2026-01-02T03:04:05Z\",\"updatedAt\":\"2026-01-02T03:04:05Z\"}"
                .formatted(id);
    }

    private RestTestClient.BodyContentSpec ask(String document, Map<String, ?> variables) {
        return ask(caller(), document, variables);
    }

    private static RestTestClient.BodyContentSpec ask(
            RestTestClient caller, String document, Map<String, ?> variables) {
        return send(caller, document, variables).expectStatus().isOk().expectBody();
    }

    private static RestTestClient.ResponseSpec send(RestTestClient caller, String document, Map<String, ?> variables) {
        return caller.post()
                .uri("/graphql")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("query", document, "variables", variables))
                .exchange();
    }
}
