package dev.back2code.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Bodies of {@code POST /graphql} that no client of the protocol sends. */
class GraphQlRequestTest extends RunningApi {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "[{\"query\":\"{__typename}\"}]",
                "\"{__typename}\"",
                "5",
                "{}",
                "{\"query\":null}",
                "{\"query\":5}",
                "{\"query\":\"\"}",
                "{\"query\":\"{__typename}\",\"variables\":[]}",
                "{\"query\":\"{__typename}\",\"variables\":\"x\"}",
                "{\"query\":\"{__typename}\",\"operationName\":[]}",
                "{\"query\":\"{__typename}\",\"operationName\":\"nobody\"}",
                "{\"query\":\"{__typename}\",\"extensions\":5}",
                "{\"query\":\"query($id: ID!) {note(id: $id) {id}}\",\"variables\":{\"id\":{}}}",
                "{\"query\":\"query($id: ID!) {note(id: $id) {id}}\",\"variables\":{\"id\":null}}",
                "{\"query\":\"query($id: ID!) {note(id: $id) {id}}\",\"variables\":{\"id\":\" \"}}",
                "{\"query\":\"query($id: ID!) {note(id: $id) {id}}\",\"variables\":{\"id\":\"x\"}}",
                "{\"query\":\"{__typename}\"",
                ""
            })
    void an_odd_request_is_told_so(String body) {
        EntityExchangeResult<String> answer = ask(body).expectBody(String.class).returnResult();

        // What is no request is answered as a whole, what is wrong in a document by one of its errors.
        if (answer.getStatus().value() != 400) {
            assertThat(answer.getStatus().value()).isEqualTo(200);
            assertThat(answer.getResponseBody()).contains("\"status\":400");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{__typename}\",\"variables\":null,\"operationName\":null,\"extensions\":null}",
                "{\"query\":\"{__typename}\",\"more\":{}}"
            })
    void what_is_absent_may_also_be_null(String body) {
        ask(body)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.__typename")
                .isEqualTo("Query");
    }

    @Test
    void what_stands_behind_the_address_is_not_looked_at() {
        caller().post()
                .uri(URI.create(url("/graphql?op=a=b&x")))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"query\":\"{__typename}\"}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void what_cannot_be_part_of_an_address_is_refused_as_storage_service_would() {
        ask("{\"query\":\"query($q: String) {search(q: $q) {edges {node {id}}}}\",\"variables\":{\"q\":\"%s\"}}"
                        .formatted("x".repeat(100_000)))
                .expectBody()
                .jsonPath("$.errors[0].extensions.status")
                .isEqualTo(400);
    }

    private RestTestClient.ResponseSpec ask(String body) {
        return caller().post()
                .uri("/graphql")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
