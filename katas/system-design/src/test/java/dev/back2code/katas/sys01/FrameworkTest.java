package dev.back2code.katas.sys01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the framework refuses before anybody here is asked. */
@KataTest
@Tag("sys-01")
@Tag("system-design")
class FrameworkTest {

    private static final String ANY = UUID.randomUUID().toString();

    private Client client;

    @BeforeEach
    void arrange(CoreApi api) {
        client = Client.of(api);
    }

    @Test
    @Tag("core")
    void what_the_framework_refuses_is_told_apart() {
        Map<String, Answer> answers = refused("application/json");

        List<String> wrong = new ArrayList<>();
        answers.forEach((expected, answer) -> {
            if (!Shape.told(answer).equals(expected)) {
                wrong.add("'%s' instead of '%s'".formatted(Shape.told(answer), expected));
            }
        });
        assertThat(wrong)
                .withFailMessage(lesson("sys-01 · M9, M21")
                        .observed("of 5 requests that cannot be served these were answered otherwise: %s", wrong)
                        .hurts(
                                "by the status a client tries another method, another form, or nothing more; by a wrong one it searches where nothing is wrong, or tries again in vain")
                        .read("ProblemMapper (what else the framework refuses)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void who_accepts_something_else_is_told_all_the_same() {
        Map<String, Answer> answers = refused("application/xml");
        answers.put(
                "406 not-acceptable",
                client.call().header("Accept", "application/xml").get("/v1/notes"));

        List<String> wrong = new ArrayList<>();
        answers.forEach((expected, answer) -> {
            if (!answer.isProblem() || !Shape.told(answer).equals(expected)) {
                wrong.add("%d, Content-Type '%s', %d characters instead of %s"
                        .formatted(
                                answer.status(),
                                answer.header("Content-Type"),
                                answer.text().length(),
                                expected));
            }
        });
        assertThat(wrong)
                .withFailMessage(lesson("sys-01 · M10, M18")
                        .observed(
                                "with 'Accept: application/xml' these failures were not told by their problem: %s",
                                wrong)
                        .hurts(
                                "in place of the error comes another one, about the form in which nobody asked for it: the first is lost")
                        .read("briefs/sys-01.md#theory (what a caller accepts)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void headers_that_belong_to_a_refusal_come_along() {
        Answer method = client.call().send("PATCH", "/v1/notes/{id}", ANY);
        Answer type =
                client.call().header("Content-Type", "text/plain").text("t").post("/v1/notes");

        assertThat(List.of(
                        method.header("Allow").contains("PUT"),
                        type.header("Accept").contains("json")))
                .withFailMessage(lesson("sys-01 · M11")
                        .observed(
                                "405 came with 'Allow: %s', 415 with 'Accept: %s'; a 405 must say which methods there are (RFC 9110, 15.5.6), and a 415 can say what would be read",
                                method.header("Allow"), type.header("Accept"))
                        .hurts("the caller knows that it was wrong, and must guess what would be right")
                        .read("ProblemMapper (its status and its headers)"))
                .isEqualTo(List.of(true, true));
    }

    @Test
    @Tag("core")
    void what_cannot_be_read_is_told_without_the_programs_names() {
        List<Answer> answers = List.of(
                client.create("{\"title\":{}}"),
                client.create("{"),
                client.call().get("/v1/notes/{id}", "7"),
                client.call().queryParam("limit", "many").get("/v1/notes"),
                client.call().body(Map.of("role", "king")).put("/v1/notes/{id}/shares/{user}", ANY, ANY));

        List<String> leaks = answers.stream()
                .filter(FrameworkTest::isUnfit)
                .map(Answer::text)
                .toList();
        assertThat(leaks)
                .withFailMessage(lesson("sys-01 · M12")
                        .observed(
                                "of 5 requests that cannot be read %d are answered with names of classes, or not with 400: %s",
                                leaks.size(), leaks)
                        .hurts(
                                "the names change with each release, and tell strangers which libraries to look for in a list of weaknesses")
                        .read("briefs/sys-01.md#theory (whom a message is for)"))
                .isEmpty();
    }

    private static boolean isUnfit(Answer answer) {
        return answer.status() != 400 || answer.text().isEmpty() || Leaks.in(answer.text());
    }

    /** By what they are to be answered with. */
    private Map<String, Answer> refused(String accept) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put(
                "400 malformed-body",
                client.call().header("Accept", accept).text("{").put("/v1/notes/{id}/shares/{user}", ANY, ANY));
        answers.put("400 bad-request", client.call().header("Accept", accept).get("/v1/notes/{id}/shares", "7"));
        answers.put("404 not-found", client.call().header("Accept", accept).get("/v1/nowhere"));
        answers.put(
                "405 method-not-allowed", client.call().header("Accept", accept).send("PATCH", "/v1/notes/{id}", ANY));
        answers.put(
                "415 unsupported-media-type",
                client.call()
                        .header("Accept", accept)
                        .header("Content-Type", "text/plain")
                        .text("t")
                        .put("/v1/notes/{id}/shares/{user}", ANY, ANY));
        return answers;
    }
}
