package dev.back2code.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What those who run a service may rely on, whichever it is. */
public interface Operations {

    /** A caller without a token. */
    RestTestClient stranger();

    @ParameterizedTest
    @ValueSource(strings = {"", "/liveness", "/readiness"})
    default void health_is_open(String probe) {
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

    /** Both would be read before anybody knows who asks, the first without a limit. */
    @ParameterizedTest
    @CsvSource({
        "PUT, application/x-www-form-urlencoded",
        "DELETE, application/x-www-form-urlencoded",
        "POST, multipart/x"
    })
    default void forms_and_uploads_of_strangers_are_not_read(String method, String type) {
        stranger()
                .method(HttpMethod.valueOf(method))
                .uri("/a/path")
                .header("Content-Type", type)
                .body("a=%zz".getBytes(StandardCharsets.US_ASCII))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    default void a_request_that_is_no_upload_though_it_says_so_is_answered_as_ever() {
        stranger()
                .get()
                .uri("/actuator/health")
                .header("Content-Type", "multipart/form-data")
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** Observing each security filter as well costs more than the filters do. */
    @Test
    default void a_request_is_measured_as_a_whole_and_not_filter_by_filter() {
        stranger().get().uri("/a/path").exchange().expectStatus().isUnauthorized();

        stranger()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(scrape -> assertThat(scrape)
                        .containsPattern("http_server_requests_seconds_count\\{.*status=\"401\"")
                        .doesNotContain("spring_security"));
    }
}
