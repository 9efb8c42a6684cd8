package dev.back2code.katas.sys01;

import dev.back2code.kit.Answer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What every failure looks like, whatever it is. */
final class Shape {

    private static final String TYPE = "urn:back2code:problem:";

    private Shape() {}

    /** What of the shape a failure lacks; nothing if it has it all. */
    static List<String> flaws(Answer answer, String path) {
        if (!answer.isProblem()) {
            return List.of("%d with Content-Type '%s' and %,d characters"
                    .formatted(
                            answer.status(),
                            answer.header("Content-Type"),
                            answer.text().length()));
        }
        JsonNode problem = problem(answer);
        List<String> flaws = new ArrayList<>();
        if (!problem.path("type").asString("").startsWith(TYPE)) {
            flaws.add("type " + problem.path("type"));
        }
        expect("status", String.valueOf(answer.status()), problem, flaws);
        expect("instance", path, problem, flaws);
        expect("requestId", answer.header("X-Request-Id"), problem, flaws);
        for (String text : List.of("title", "detail")) {
            if (problem.path(text).asString("").isBlank()) {
                flaws.add("no " + text);
            }
        }
        return flaws;
    }

    private static void expect(String member, String value, JsonNode problem, List<String> flaws) {
        String found = problem.path(member).asString("");
        if (!found.equals(value)) {
            flaws.add("%s '%s' instead of '%s'".formatted(member, found, value));
        }
    }

    /** The end of the problem's type; empty if there is none of ours. */
    static String slug(Answer answer) {
        String type = problem(answer).path("type").asString("");
        return type.startsWith(TYPE) ? type.substring(TYPE.length()) : "";
    }

    static String detail(Answer answer) {
        return problem(answer).path("detail").asString("");
    }

    /** {@code 404 not-found}. */
    static String told(Answer answer) {
        return (answer.status() + " " + slug(answer)).strip();
    }

    /** The pointers of {@code errors}, in their order. */
    static List<String> pointers(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString(""))
                .toList();
    }

    /** {@code /title blank}, in their order. */
    static List<String> violations(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(error -> "%s %s"
                        .formatted(
                                error.path("pointer").asString(""),
                                error.path("code").asString("")))
                .toList();
    }

    /** Missing if the answer is no JSON. */
    static JsonNode problem(Answer answer) {
        try {
            return answer.json();
        } catch (JacksonException none) {
            return MissingNode.getInstance();
        }
    }
}
