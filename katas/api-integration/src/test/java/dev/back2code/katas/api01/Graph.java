package dev.back2code.katas.api01;

import dev.back2code.kit.Actor;
import dev.back2code.kit.CoreApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** core-api's GraphQL, as one user asks it. */
record Graph(CoreApi api, Actor actor) {

    static final String TAGS = "tags";
    static final String SHARES = "shares { role person { id name } }";
    static final String ALL = TAGS + " owner { id name } " + SHARES;

    /** Sooner than a test is given up, and much later than any answer. */
    private static final String PATIENCE = "6000";

    /**
     * What was answered.
     *
     * @throws AssertionError unless it is an answer of GraphQL's, with data or without
     */
    JsonNode ask(String document) {
        return api.as(actor)
                .header("X-B2C-Deadline-Ms", PATIENCE)
                .body(Map.of("query", document))
                .post("/graphql")
                .with(200)
                .json();
    }

    /** The newest of the actor's own notes. */
    JsonNode notes(int count, String fields) {
        return ask("{ notes(first: %d) { edges { node { title %s } } } }".formatted(count, fields));
    }

    /** The newest of the notes that the actor may read. */
    JsonNode found(int count, String fields) {
        return ask("{ search(first: %d) { edges { node { title %s } } } }".formatted(count, fields));
    }

    /** Title to what was shown beside it, of all notes of a list. */
    static Map<String, String> shown(JsonNode answer) {
        Map<String, String> shown = new TreeMap<>(Comparator.comparing(Graph::number));
        JsonNode data = answer.path("data");
        for (JsonNode edge : data.path(data.has("notes") ? "notes" : "search").path("edges")) {
            JsonNode note = edge.path("node");
            shown.put(note.path("title").asString(""), details(note));
        }
        return shown;
    }

    private static int number(String title) {
        return Integer.parseInt(title.replaceAll("\\D", ""));
    }

    /** {@code tags [x, y], shared with [Bob editor]}; a part that was not asked for is left out. */
    static String details(JsonNode note) {
        List<String> parts = new ArrayList<>();
        if (note.has("tags")) {
            parts.add("tags "
                    + (note.get("tags").isNull()
                            ? "null"
                            : note.get("tags")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList()));
        }
        if (note.has("shares")) {
            parts.add("shared with " + shares(note.get("shares")));
        }
        return String.join(", ", parts);
    }

    static String shares(JsonNode shares) {
        return shares.isNull()
                ? "null"
                : shares.valueStream()
                        .map(share -> text(share.at("/person/name")) + " "
                                + share.path("role").asString(""))
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    static String text(JsonNode value) {
        return value.isNull() ? "null" : value.asString("");
    }

    /** The codes of errors, with the name of the field where each stands and how often. */
    static Map<String, Long> errors(JsonNode answer) {
        return answer.path("errors")
                .valueStream()
                .collect(Collectors.groupingBy(
                        error -> error.path("path")
                                        .get(error.path("path").size() - 1)
                                        .asString() + " "
                                + error.at("/extensions/code").asString(""),
                        TreeMap::new,
                        Collectors.counting()));
    }
}
