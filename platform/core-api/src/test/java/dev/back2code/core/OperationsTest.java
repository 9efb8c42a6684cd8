package dev.back2code.core;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.testing.Operations;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class OperationsTest extends RunningApi implements Operations {

    @Test
    void requests_are_counted_on_both_sides_by_route_and_not_by_note() {
        STORAGE.stubFor(get("/notes/" + id).willReturn(okJson(note(""))));
        read().expectStatus().isOk();

        assertThat(text("/actuator/prometheus"))
                .containsPattern("http_server_requests_seconds_bucket\\{.*uri=\"/v1/notes/\\{id\\}\"")
                .containsPattern("http_client_requests_seconds_count\\{.*uri=\"/notes/\\{id\\}\"")
                .contains("application=\"core-api\"")
                .doesNotContain(id.toString());
    }

    @Test
    void the_documents_are_open_and_complete() {
        Map<?, ?> document = stranger()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();

        assertThat(document)
                .extracting("paths")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys(
                        "/v1/me",
                        "/v1/notes",
                        "/v1/notes/{id}",
                        "/v1/notes/search",
                        "/v1/notes/export",
                        "/v1/notes/{id}/shares",
                        "/v1/notes/{id}/shares/{user}",
                        "/v2/notes",
                        "/v2/notes/{id}");
        stranger().get().uri("/docs").exchange().expectStatus().is3xxRedirection();
        assertThat(text("/swagger-ui/index.html")).contains("swagger-ui");
    }

    @Test
    void the_schema_of_graphql_can_be_read_with_a_token() {
        caller().get()
                .uri("/graphql/schema")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(schema -> assertThat(schema).contains("type CreatedNote"));
    }

    @Test
    void other_endpoints_are_not_there() {
        caller().get().uri("/actuator/env").exchange().expectStatus().isNotFound();
    }

    private String text(String path) {
        return stranger()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
