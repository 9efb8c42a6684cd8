package dev.back2code.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What core-api asks of this service, as docs/contracts says it by examples. */
class ContractTest extends RunningService {

    private static final JsonMapper JSON = new JsonMapper();

    private final UUID member = UUID.randomUUID();
    private String note = "";

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> examples() {
        Path contract = Path.of("../../docs/contracts/core-api-storage-service.json");
        return JSON.readTree(contract)
                .get("examples")
                .valueStream()
                .map(example -> Arguments.of(example.get("name").asString(), example));
    }

    @BeforeEach
    void a_note_that_is_shared() {
        note = String.valueOf(post(Map.of("title", "t", "body", "b", "tags", List.of("x", "y")))
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id"));
        jdbc.sql("insert into members values (?, ?, 'Bob')")
                .params(tenant, member)
                .update();
        jdbc.sql("insert into note_shares values (?::uuid, ?, ?, 'viewer', now())")
                .params(note, tenant, member)
                .update();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void this_service_answers_as_the_contract_says(String name, JsonNode example) throws Exception {
        HttpResponse<String> answer = send(example.get("request"));
        JsonNode expected = example.get("response");

        assertThat(answer.statusCode()).isEqualTo(expected.get("status").asInt());
        expected.path("headers")
                .forEach(header -> assertThat(answer.headers().map()).containsKey(header.asString()));
        if (expected.has("lines")) {
            assertThat(answer.body()).endsWith("\n");
            assertShape(
                    "line",
                    expected.get("lines"),
                    JSON.readTree(answer.body().lines().findFirst().orElseThrow()));
        } else if (expected.has("body")) {
            assertShape("body", expected.get("body"), JSON.readTree(answer.body()));
        }
    }

    private static void assertShape(String where, JsonNode expected, JsonNode actual) {
        assertThat(actual.getNodeType()).as(where).isEqualTo(expected.getNodeType());
        expected.properties().forEach(member -> {
            String inside = where + "." + member.getKey();
            assertThat(actual.has(member.getKey())).as(inside).isTrue();
            assertShape(inside, member.getValue(), actual.get(member.getKey()));
        });
        for (int i = 0; expected.isArray() && i < expected.size(); i++) {
            assertThat(actual.size()).as(where).isGreaterThan(i);
            assertShape(where + "[" + i + "]", expected.get(i), actual.get(i));
        }
        if (expected.isString() && expected.asString().startsWith("urn:")) {
            assertThat(actual.asString()).as(where).isEqualTo(expected.asString());
        }
    }

    private HttpResponse<String> send(JsonNode request) throws Exception {
        HttpRequest.Builder built = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + port + filled(request.get("path").asString())))
                .header("Authorization", "Bearer " + ISSUER.token(user, tenant, "notes:read notes:write"))
                .method(
                        request.get("method").asString(),
                        request.has("body")
                                ? BodyPublishers.ofString(request.get("body").toString())
                                : BodyPublishers.noBody());
        if (request.has("body")) {
            built.header("Content-Type", "application/json");
        }
        request.path("headers")
                .properties()
                .forEach(header ->
                        built.header(header.getKey(), header.getValue().asString()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(built.build(), BodyHandlers.ofString());
        }
    }

    private String filled(String path) {
        return path.replace("{note}", note)
                .replace("{member}", member.toString())
                .replace("{missing}", UUID.randomUUID().toString());
    }
}
