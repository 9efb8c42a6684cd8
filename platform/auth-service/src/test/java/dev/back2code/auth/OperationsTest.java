package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

class OperationsTest extends RunningService {

    @ParameterizedTest
    @ValueSource(strings = {"", "/liveness", "/readiness"})
    void health_is_open(String probe) {
        stranger()
                .get()
                .uri("/actuator/health" + probe)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP");
    }

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
                .containsOnlyKeys("/accounts", "/invitations", "/audit");
        assertThat(document.toString()).doesNotContain("Actor");
    }

    /** Both would be read before anybody knows who asks, the first without a limit. */
    @ParameterizedTest
    @CsvSource({
        "PUT, application/x-www-form-urlencoded",
        "DELETE, application/x-www-form-urlencoded",
        "POST, multipart/x"
    })
    void forms_and_uploads_of_strangers_are_not_read(String method, String type) {
        stranger()
                .method(HttpMethod.valueOf(method))
                .uri("/audit")
                .header("Content-Type", type)
                .body("a=%zz".getBytes(StandardCharsets.US_ASCII))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void a_request_that_is_no_upload_though_it_says_so_is_answered_as_ever() {
        stranger()
                .get()
                .uri("/actuator/health")
                .header("Content-Type", "multipart/form-data")
                .exchange()
                .expectStatus()
                .isOk();
    }
}
