package dev.back2code.katas.sys01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A draft that is no note: what is wrong with it, and where. */
@KataTest
@Tag("sys-01")
@Tag("system-design")
class DraftTest {

    private static final int BODY = 64 * 1024;

    private Client client;

    @BeforeEach
    void arrange(CoreApi api) {
        client = Client.of(api);
    }

    @Test
    @Tag("core")
    void all_that_is_wrong_with_a_draft_is_told_at_once() {
        Map<String, Object> draft =
                Map.of("title", " ", "body", "x".repeat(100_000), "tags", List.of("ok", "", "t".repeat(51)));
        Answer answer = client.create(draft);

        List<String> told = Shape.violations(Shape.problem(answer));
        assertThat(Shape.told(answer) + " " + told)
                .withFailMessage(lesson("sys-01 · M4, M5, M23")
                        .observed(
                                "a draft with a blank title, a body of 100,000 bytes, an empty tag and one of 51 characters was answered with '%s', errors %s; its content-type is '%s'. It takes 422 invalid-note, and an error at each of the 4 places: pointer and code",
                                Shape.told(answer), told, answer.header("Content-Type"))
                        .hurts(
                                "who fills in a form corrects one field, sends it, and is told of the next; and a program that is to mark a field cannot find it by a sentence")
                        .read("DraftValidator (all that is wrong), RFC 6901"))
                .isEqualTo("422 invalid-note [/title blank, /body too-long, /tags/1 blank, /tags/2 too-long]");
    }

    @Test
    @Tag("core")
    void a_draft_at_its_limits_is_a_note_and_one_beyond_is_not() {
        Map<String, Answer> fits = new LinkedHashMap<>();
        fits.put("a title of 200 characters", client.create(Map.of("title", "t".repeat(200))));
        fits.put("a body of 32,768 'ä', 65,536 bytes", client.create(draft("body", "ä".repeat(BODY / 2))));
        fits.put("20 tags", client.create(draft("tags", tags(20))));
        fits.put("a tag of 50 characters", client.create(draft("tags", List.of("t".repeat(50)))));
        Map<String, Answer> beyond = new LinkedHashMap<>();
        beyond.put("/title too-long", client.create(Map.of("title", "t".repeat(201))));
        beyond.put("/body too-long", client.create(draft("body", "ä".repeat(BODY / 2) + "x")));
        beyond.put("/tags too-many", client.create(draft("tags", Collections.nCopies(21, "equal"))));
        beyond.put("/tags/0 too-long", client.create(draft("tags", List.of("t".repeat(51)))));

        List<String> wrong = new ArrayList<>();
        fits.forEach((what, answer) -> {
            if (answer.status() != 201) {
                wrong.add("%s: %s".formatted(what, Shape.told(answer)));
            }
        });
        beyond.forEach((violation, answer) -> {
            List<String> told = Shape.violations(Shape.problem(answer));
            if (answer.status() != 422 || !told.equals(List.of(violation))) {
                wrong.add("one beyond the limit of '%s': %s %s".formatted(violation, Shape.told(answer), told));
            }
        });
        assertThat(wrong)
                .withFailMessage(lesson("sys-01 · M6, M25")
                        .observed(
                                "of 4 drafts at a limit and 4 that are one character or byte beyond it, these were not answered with 201, or with 422 and that violation alone: %s",
                                wrong)
                        .hurts(
                                "where two services measure differently, one lets through what the other refuses, and the caller is told in words that no field belongs to")
                        .read("DraftValidator (too-long), briefs/sys-01.md#theory (two who check the same)"))
                .isEmpty();
    }

    @Test
    @Tag("stretch")
    void what_cannot_be_stored_is_told_by_its_place() {
        Map<String, String> drafts = new LinkedHashMap<>();
        drafts.put("/title not-text", "{\"title\":\"a\\u0000b\"}");
        drafts.put("/body not-text", "{\"title\":\"t\",\"body\":\"half \\ud83d of a pair\"}");
        drafts.put("/tags/1 not-text", "{\"title\":\"t\",\"tags\":[\"ok\",\"\\ude00\"]}");
        drafts.put("/title blank", "{}");
        drafts.put("/tags/0 blank", "{\"title\":\"t\",\"tags\":[null]}");
        drafts.put("/title too-long", "{\"title\":\"%s\"}".formatted("\ud83d\ude00".repeat(101)));

        List<String> wrong = new ArrayList<>();
        drafts.forEach((violation, json) -> {
            Answer answer = client.create(json);
            List<String> told = Shape.violations(Shape.problem(answer));
            if (answer.status() != 422 || !told.equals(List.of(violation))) {
                wrong.add("%s: %s %s".formatted(violation, Shape.told(answer), told));
            }
        });
        assertThat(wrong)
                .withFailMessage(lesson("sys-01 · M7, M24")
                        .observed("of 6 drafts with one violation each, these were not answered with it: %s", wrong)
                        .hurts(
                                "JSON can carry what a database cannot store; found there, it is an error of the service instead of one of the draft")
                        .read("DraftValidator (not-text)"))
                .isEmpty();
    }

    @Test
    @Tag("stretch")
    void every_way_in_tells_the_same() {
        Map<String, Object> content = Map.of("type", "text/markdown", "text", "a\0b");
        Answer second =
                client.call().body(Map.of("title", "", "content", content)).post("/v2/notes");
        String mutation = "mutation { createNote(key: \"k\", draft: {title: \"\", tags: [\"\"]}) { replayed } }";
        Answer graphql = client.call().body(Map.of("query", mutation)).post("/graphql");

        List<String> told = List.of(
                Shape.told(second) + " " + Shape.pointers(Shape.problem(second)),
                graphql.json().at("/errors/0/extensions/code").asString("")
                        + " "
                        + Shape.pointers(graphql.json().at("/errors/0/extensions")));
        assertThat(told)
                .withFailMessage(lesson("sys-01 · M5")
                        .observed(
                                "a blank title and a NUL in the content of version 2, a blank title and a blank tag over GraphQL: told was %s",
                                told)
                        .hurts("whoever changes the way in must learn all errors anew, though the note is the same")
                        .read("briefs/sys-01.md#theory (one shape)"))
                .isEqualTo(List.of("422 invalid-note [/title, /content/text]", "invalid-note [/title, /tags/0]"));
    }

    private static Map<String, Object> draft(String member, Object value) {
        return Map.of("title", "t", member, value);
    }

    private static List<String> tags(int count) {
        return IntStream.range(0, count).mapToObj(n -> "tag-" + n).toList();
    }
}
