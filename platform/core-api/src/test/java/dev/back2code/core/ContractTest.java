package dev.back2code.core;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service asks of storage-service, as docs/contracts says it by examples; storage-service's test has the other half. */
class ContractTest extends RunningApi {

    private static final JsonMapper JSON = new JsonMapper();

    private final UUID member = UUID.randomUUID();
    private final UUID missing = UUID.randomUUID();

    static Stream<Arguments> examples() {
        return contract().map(example -> Arguments.of(example.get("name").asString(), example));
    }

    private static Stream<JsonNode> contract() {
        Path contract = Path.of("../../docs/contracts/core-api-storage-service.json");
        return JSON.readTree(contract).get("examples").valueStream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void storage_is_asked_and_understood_as_the_contract_says(String name, JsonNode example) {
        contract()
                .filter(other -> isMet(other, example))
                .forEach(met -> STORAGE.stubFor(expected(met.get("request")).willReturn(answer(met.get("response")))));

        String answer = ask(example.get("asked"))
                .expectStatus()
                .isEqualTo(example.get("asked").get("status").asInt())
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(STORAGE.findAllUnmatchedRequests()).isEmpty();
        if (example.get("response").has("lines")) {
            assertThat(answer).isNotNull().endsWith("\n");
        }
        // GraphQL tells by its body alone that an answer could not be used.
        assertThat(answer == null ? "" : answer).doesNotContain("\"errors\":[{\"message\"");
    }

    /** The example itself, and those that the same call meets before. */
    private static boolean isMet(JsonNode example, JsonNode at) {
        String name = example.get("name").asString();
        return name.equals(at.get("name").asString())
                || at.path("before").valueStream().anyMatch(before -> name.equals(before.asString()));
    }

    private MappingBuilder expected(JsonNode asked) {
        MappingBuilder request = request(
                asked.get("method").asString(),
                urlEqualTo(filled(asked.get("path").asString())));
        asked.path("headers")
                .properties()
                .forEach(header -> request.withHeader(
                        header.getKey(), equalTo(header.getValue().asString())));
        for (String relayed : new String[] {"Authorization", "X-Request-Id", "X-B2C-Deadline-Ms", "traceparent"}) {
            request.withHeader(relayed, matching(".+"));
        }
        if (asked.has("body")) {
            request.withRequestBody(equalToJson(asked.get("body").toString()));
        }
        return request;
    }

    private ResponseDefinitionBuilder answer(JsonNode response) {
        int status = response.get("status").asInt();
        ResponseDefinitionBuilder answer = aResponse().withStatus(status);
        if (response.has("lines")) {
            return answer.withHeader("Content-Type", "application/x-ndjson")
                    .withBody(filled(response.get("lines").toString()) + "\n");
        }
        if (response.has("body")) {
            answer.withHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json")
                    .withBody(filled(response.get("body").toString()));
        }
        return answer;
    }

    private RestTestClient.ResponseSpec ask(JsonNode asked) {
        RestTestClient.RequestBodySpec call = caller().method(
                        HttpMethod.valueOf(asked.get("method").asString()))
                .uri(URI.create(
                        "http://127.0.0.1:" + port + filled(asked.get("path").asString())));
        asked.path("headers")
                .properties()
                .forEach(
                        header -> call.header(header.getKey(), header.getValue().asString()));
        return asked.has("body")
                ? call.contentType(MediaType.APPLICATION_JSON)
                        .body(asked.get("body").toString())
                        .exchange()
                : call.exchange();
    }

    private String filled(String text) {
        return text.replace("{note}", id.toString())
                .replace("{member}", member.toString())
                .replace("{missing}", missing.toString());
    }
}
