package dev.back2code.kit.hostile;

import dev.back2code.kit.Call;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** What a running service says can be asked of it. */
public final class OpenApi {

    private final JsonNode document;

    public OpenApi(URI address) {
        this.document = new Call(address).get("/v3/api-docs").json();
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, methods) ->
                        methods.forEachEntry((method, operation) -> operations.add(new Operation(
                                method.toUpperCase(Locale.ROOT),
                                path,
                                parameters(operation.path("parameters")),
                                body(operation),
                                isGuarded(operation)))));
        return operations;
    }

    private static List<Operation.Parameter> parameters(JsonNode parameters) {
        return parameters
                .valueStream()
                .filter(parameter ->
                        List.of("path", "query").contains(parameter.path("in").asString()))
                .map(parameter -> new Operation.Parameter(
                        parameter.path("name").asString(),
                        parameter.path("in").asString().equals("path"),
                        parameter.path("schema")))
                .toList();
    }

    private JsonNode body(JsonNode operation) {
        return operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
    }

    /** An empty list of requirements says that none of the document's counts. */
    private static boolean isGuarded(JsonNode operation) {
        return !operation.path("security").isArray()
                || !operation.path("security").isEmpty();
    }

    /**
     * A JSON text that fits a schema, or of which one value does not.
     *
     * @param hostile how likely each value is to be one that nobody should send, from 0 to 1
     */
    String json(JsonNode schema, double hostile, Map<String, String> known, RandomGenerator random) {
        if (random.nextDouble() < hostile) {
            return Values.json(random);
        }
        JsonNode plain = resolved(schema);
        if (plain.path("enum").isArray() && !plain.path("enum").isEmpty()) {
            return plain.path("enum")
                    .get(random.nextInt(plain.path("enum").size()))
                    .toString();
        }
        return switch (type(plain)) {
            case "object" -> object(plain, hostile, known, random);
            case "array" -> "[" + json(plain.path("items"), hostile, known, random) + "]";
            case "integer", "number" -> String.valueOf(random.nextInt(5));
            case "boolean" -> String.valueOf(random.nextBoolean());
            default ->
                "\""
                        + (plain.path("format").asString("").equals("uuid")
                                ? known.get("user")
                                : "text " + random.nextInt(100))
                        + "\"";
        };
    }

    private String object(JsonNode schema, double hostile, Map<String, String> known, RandomGenerator random) {
        StringJoiner members = new StringJoiner(",", "{", "}");
        schema.path("properties").forEachEntry((name, member) -> {
            // What is absent may be missed as well.
            if (random.nextDouble() >= hostile / 2) {
                members.add("\"" + name + "\":" + json(member, hostile, known, random));
            }
        });
        if (random.nextDouble() < hostile) {
            members.add("\"ownerId\":" + Values.json(random));
        }
        return members.toString();
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /** Of several types (OpenAPI 3.1) the first. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString("") : type.asString("");
    }
}
