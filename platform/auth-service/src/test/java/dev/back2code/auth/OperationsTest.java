package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.testing.Operations;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class OperationsTest extends RunningService implements Operations {

    @Test
    void request_times_are_scraped_as_a_histogram() {
        admin();
        String scrape = stranger()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(scrape)
                .contains("http_server_requests_seconds_bucket")
                .contains("application=\"auth-service\"")
                .contains("uri=\"/accounts\"");
    }

    @Test
    void without_a_token_nothing_is_told_not_even_that_a_path_is_unknown() {
        expectProblem(stranger().get().uri("/nowhere").exchange(), 401, "unauthorized");
        expectProblem(stranger().get().uri("/actuator/env").exchange(), 401, "unauthorized");
        expectProblem(
                callerWith(token(admin(), "notes:read")).get().uri("/nowhere").exchange(), 404, "not-found");
    }

    @Test
    void the_openapi_document_lists_the_routes() {
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
                .containsOnlyKeys("/accounts", "/invitations", "/api-keys", "/api-keys/{id}", "/audit");
        assertThat(document.toString()).doesNotContain("Actor");
    }
}
