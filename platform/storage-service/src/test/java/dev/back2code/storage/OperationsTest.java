package dev.back2code.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.testing.Operations;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class OperationsTest extends RunningService implements Operations {

    @Test
    void request_times_are_scraped_as_a_histogram_and_reads_of_notes_by_result() {
        String note = created("t");
        caller().get().uri("/notes/{id}", note).exchange().expectStatus().isOk();

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
                .contains("application=\"storage-service\"")
                .contains("uri=\"/notes\"")
                .containsPattern("cache_gets_total\\{.*result=\"miss\"")
                .contains("b2c_cache_loads_total");
    }

    @Test
    void the_metadata_for_clients_promises_no_token_binding() {
        stranger()
                .get()
                .uri("/.well-known/oauth-protected-resource")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.tls_client_certificate_bound_access_tokens")
                .isEqualTo(false);
    }

    @Test
    void other_endpoints_are_not_there() {
        expectProblem(caller().get().uri("/actuator/env").exchange(), 404, "not-found");
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
                .containsOnlyKeys(
                        "/notes",
                        "/notes/{id}",
                        "/notes/{id}/archive",
                        "/notes/{id}/invitations",
                        "/notes/{id}/pin",
                        "/notes/{id}/preview",
                        "/notes/{id}/editors/{user}",
                        "/notes/{id}/owner",
                        "/notes/{id}/shares",
                        "/notes/{id}/shares/{user}",
                        "/notes/search",
                        "/notes/export",
                        "/notes/tags",
                        "/notes/shares",
                        "/members",
                        "/feed",
                        "/overview",
                        "/quota/consume",
                        "/quota/transfer",
                        "/quota/report");
        assertThat(document.toString()).doesNotContain("TenantId");
    }
}
