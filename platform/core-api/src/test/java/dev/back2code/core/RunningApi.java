package dev.back2code.core;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.back2code.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** One context for all test classes; storage-service is a server that answers what a test tells it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "back2code.seams.access-token-verifier=dev.back2code.core.ScriptedTokens",
            "back2code.seams.retry-policy=dev.back2code.core.OneAttempt",
            "back2code.storage.idle-timeout=1s",
            "back2code.storage.connect-timeout=5s",
            "back2code.storage.timeout=8s"
        })
abstract class RunningApi extends ServiceTest {

    static final Issuer ISSUER = new Issuer();
    static final WireMockServer STORAGE =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true));

    static {
        STORAGE.start();
    }

    final UUID user = UUID.randomUUID();
    final UUID id = UUID.randomUUID();

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry properties) {
        properties.add("back2code.storage.url", STORAGE::baseUrl);
    }

    @BeforeEach
    void fresh_storage() {
        STORAGE.resetAll();
    }

    /** A caller with both scopes. */
    RestTestClient caller() {
        return callerWith(ISSUER.token(user, "notes:read notes:write"));
    }

    RestTestClient.ResponseSpec read() {
        return caller().get().uri("/v1/notes/{id}", id).exchange();
    }

    RestTestClient.ResponseSpec create(Object draft) {
        return caller().post()
                .uri("/v1/notes")
                .header("Idempotency-Key", "k-1")
                .contentType(MediaType.APPLICATION_JSON)
                .body(draft)
                .exchange();
    }

    /** A note as storage-service tells it. */
    String note(String members) {
        return """
                {"id":"%s","title":"t","body":"b","tags":["x","y"],"version":3,
                 "createdAt":"2026-01-02T03:04:05.678901Z","updatedAt":"2026-01-03T03:04:05Z"%s}""".formatted(id, members);
    }

    /** A problem as storage-service tells it, with a text that must not be passed on. */
    static ResponseDefinitionBuilder problem(int status, String slug) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"type\":\"urn:back2code:problem:%s\",\"status\":%d,\"detail\":\"secret of 10.0.0.1\"}"
                        .formatted(slug, status));
    }

    /** Also with the request's id. */
    protected static RestTestClient.BodyContentSpec expectProblem(
            RestTestClient.ResponseSpec answer, int status, String slug) {
        return ServiceTest.expectProblem(answer, status, slug)
                .jsonPath("$.requestId")
                .isNotEmpty();
    }

    /** Nothing of storage-service's own text. */
    static void isOurs(Object detail) {
        assertThat(String.valueOf(detail)).isNotEmpty().doesNotContain("secret", "10.0.0.1");
    }
}
