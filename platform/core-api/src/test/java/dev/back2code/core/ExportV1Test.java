package dev.back2code.core;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

class ExportV1Test extends RunningApi {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void notes_come_line_by_line_as_version_1_shows_them() throws Exception {
        String line = note(",\"internalScore\":7").replace("\n", "") + "\n";
        storageSends(ndjson(line.repeat(500)));

        HttpResponse<String> answer = client.send(export(), BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(answer.body().lines())
                .hasSize(500)
                .allSatisfy(note -> assertThat(note).contains(id.toString()).doesNotContain("internalScore"));
        STORAGE.verify(getRequestedFor(urlEqualTo("/notes/export"))
                .withHeader("Authorization", matching("Bearer .+"))
                .withHeader("X-Request-Id", matching(".+"))
                .withHeader("X-B2C-Deadline-Ms", matching("[0-9]+"))
                .withHeader("traceparent", matching("00-.+")));
    }

    @Test
    void an_export_that_cannot_begin_is_a_problem() {
        storageSends(problem(503, "service-unavailable").withHeader("Retry-After", "1"));
        asked().expectStatus().isEqualTo(503);
        storageSends(aResponse().withHeader("Content-Type", "text/html").withBody("<h1>secret</h1>"));
        expectProblem(asked(), 502, "bad-gateway");
        storageSends(aResponse().withFault(Fault.EMPTY_RESPONSE));
        expectProblem(asked(), 503, "service-unavailable");
        storageSends(ndjson("no note\n"));
        expectProblem(asked(), 502, "bad-gateway");
    }

    @Test
    void an_export_that_fails_half_way_is_broken_off() {
        String line = note("").replace("\n", "") + "\n";

        storageSends(ndjson(line.repeat(500) + "{\"id\":"));
        assertThatThrownBy(() -> client.send(export(), BodyHandlers.ofString())).isInstanceOf(IOException.class);
    }

    /** Of three parts one comes every two seconds; nobody waits longer than one second for the second. */
    @Test
    void an_export_that_stands_still_is_broken_off() {
        String line = note("").replace("\n", "") + "\n";

        storageSends(ndjson(line.repeat(200)).withChunkedDribbleDelay(3, 6_000));
        assertThatThrownBy(() -> client.send(export(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(java.net.http.HttpTimeoutException.class);
    }

    private RestTestClient.ResponseSpec asked() {
        return caller().get().uri("/v1/notes/export").exchange();
    }

    private static ResponseDefinitionBuilder ndjson(String lines) {
        return aResponse().withHeader("Content-Type", "application/x-ndjson").withBody(lines);
    }

    private static void storageSends(ResponseDefinitionBuilder answer) {
        STORAGE.stubFor(get("/notes/export").willReturn(answer));
    }

    private HttpRequest export() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/notes/export"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + ISSUER.token(user, "notes:read"))
                .build();
    }
}
