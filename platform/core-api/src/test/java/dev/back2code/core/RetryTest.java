package dev.back2code.core;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Requests to storage-service that fail, with the default behind the seam. */
@TestPropertySource(properties = "back2code.seams.retry-policy=dev.back2code.core.storage.NaiveRetryPolicy")
class RetryTest extends RunningApi {

    @Test
    void each_attempt_says_which_it_is() {
        STORAGE.stubFor(get("/notes/" + id).willReturn(problem(503, "busy")));

        read().expectStatus().isEqualTo(503);
        assertThat(attempts()).containsExactly("1", "2", "3");
    }

    @Test
    void an_attempt_that_succeeds_is_the_answer_and_is_counted() {
        double before = succeeded();
        STORAGE.stubFor(get("/notes/" + id)
                .inScenario("once")
                .whenScenarioStateIs(STARTED)
                .willSetStateTo("well")
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        STORAGE.stubFor(get("/notes/" + id)
                .inScenario("once")
                .whenScenarioStateIs("well")
                .willReturn(okJson(note(""))));

        read().expectStatus().isOk();
        assertThat(attempts()).containsExactly("1", "2");
        assertThat(succeeded()).isEqualTo(before + 1);
    }

    @Test
    void who_repeats_by_itself_has_its_own_count_handed_on() {
        STORAGE.stubFor(get("/notes/" + id).willReturn(okJson(note(""))));

        caller().get()
                .uri("/v1/notes/{id}", id)
                .header("X-B2C-Attempt", "7")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(attempts()).containsExactly("7");
    }

    private static List<String> attempts() {
        return STORAGE.findAll(anyRequestedFor(anyUrl())).stream()
                .map(request -> request.header("X-B2C-Attempt").firstValue())
                .toList();
    }

    private double succeeded() {
        return stranger()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()
                .lines()
                .filter(line -> line.startsWith("b2c_retry_attempts_total{") && line.contains("\"succeeded\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
