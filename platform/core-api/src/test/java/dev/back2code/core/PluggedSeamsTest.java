package dev.back2code.core;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What the seams' classes are asked for, and what becomes of what they say. */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "back2code.seams.problem-mapper=dev.back2code.core.ToldFailures",
            "back2code.seams.draft-validator=dev.back2code.core.ToldViolations"
        })
class PluggedSeamsTest extends RunningApi {

    @Test
    void the_mapper_answers_for_what_the_framework_and_nobody_foresaw() {
        expectTold(create("{"), "HttpMessageNotReadableException");
        expectTold(create("{}"), "NullPointerException");
        expectTold(caller().get().uri("/nowhere").exchange(), "NoHandlerFoundException");
        expectTold(caller().get().uri("/v1/notes/7").exchange(), "MethodArgumentTypeMismatchException");
        expectTold(caller().patch().uri("/v1/notes/{id}", id).exchange(), "HttpRequestMethodNotSupportedException");
        expectTold(
                caller().get()
                        .uri("/v1/notes/{id}", id)
                        .accept(MediaType.APPLICATION_XML)
                        .exchange(),
                "HttpMediaTypeNotAcceptableException");
    }

    @Test
    void the_mapper_is_told_what_storage_said() {
        storageSays(problem(503, "busy").withHeader("Retry-After", "7"));
        expectTold(read(), "503 busy 7 secret of 10.0.0.1");
        storageSays(problem(409, "made-up").withHeader("Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT\r"));
        expectTold(read(), "409 made-up null secret of 10.0.0.1");
    }

    @Test
    void a_draft_is_told_wrong_in_the_words_of_each_version() {
        expectTold(create(Map.of("title", "/title /body")), "InvalidDraft")
                .jsonPath("$.errors[*].pointer")
                .isEqualTo(List.of("/title", "/body"));
        Map<String, Object> content = Map.of("type", "text/html", "text", "");
        expectTold(posted("/v2/notes", Map.of("title", "/title /body", "content", content)), "InvalidDraft")
                .jsonPath("$.errors[*].pointer")
                .isEqualTo(List.of("/title", "/content/text", "/content/type"));
        assertThat(STORAGE.findAll(postRequestedFor(urlEqualTo("/notes")))).isEmpty();
    }

    @Test
    void graphql_tells_the_same() {
        String document = "mutation { createNote(key: \"k\", draft: {title: \"/title /tags/0\"}) { replayed } }";

        posted("/graphql", Map.of("query", document))
                .expectBody()
                .jsonPath("$.errors[0].message")
                .isEqualTo("plugged in")
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("told")
                .jsonPath("$.errors[0].extensions.status")
                .isEqualTo(418)
                .jsonPath("$.errors[0].extensions.detail")
                .doesNotExist()
                .jsonPath("$.errors[0].extensions.errors[*].pointer")
                .isEqualTo(List.of("/title", "/tags/0"));
    }

    @Test
    void a_mapper_that_fails_makes_a_500_and_the_log_has_both(CapturedOutput log) {
        RestTestClient.ResponseSpec answer = caller().get()
                .uri("/v1/notes/7")
                .header("X-Fail", "yes")
                .header("X-Request-Id", "find-me")
                .exchange();

        expectProblem(answer, 500, "unmapped").jsonPath("$.detail").value(RunningApi::isOurs);
        assertThat(log.getAll().lines()).anyMatch(line -> line.contains("[find-me]") && line.contains(" failed"));
        assertThat(log).contains("MethodArgumentTypeMismatchException", "secret of the mapper");
    }

    private static RestTestClient.BodyContentSpec expectTold(RestTestClient.ResponseSpec answer, String asked) {
        return answer.expectStatus()
                .isEqualTo(418)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.asked")
                .isEqualTo(asked);
    }

    private void storageSays(ResponseDefinitionBuilder answer) {
        STORAGE.stubFor(get("/notes/" + id).willReturn(answer));
    }

    private RestTestClient.ResponseSpec posted(String path, Object body) {
        return caller().post()
                .uri(path)
                .header("Idempotency-Key", "k-1")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
