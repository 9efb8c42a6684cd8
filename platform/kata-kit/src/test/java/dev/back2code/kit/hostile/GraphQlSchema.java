package dev.back2code.kit.hostile;

import dev.back2code.kit.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be asked by GraphQL, as introspection tells it. */
public final class GraphQlSchema {

    private static final String TYPE = "{kind name ofType{kind name ofType{kind name ofType{kind name}}}}";
    private static final String FIELDS =
            "{__type(name:\"%s\"){fields{name args{name type" + TYPE + "} type" + TYPE + "}}}";
    private static final String INPUT = "{__type(name:\"%s\"){inputFields{name type" + TYPE + "}}}";

    /** What is wrong with a document as a whole. */
    private static final List<String> DOCUMENTS = List.of(
            "",
            "{",
            "{}",
            "query",
            "{ nobody }",
            "{ note }",
            "{ __schema { types { fields { type { fields { name } } } } } }",
            "query A { __typename } query B { __typename }",
            "subscription { __typename }",
            "fragment F on Query { ...F } { ...F }",
            "{ note(id: \"\\u0000\") { id } }",
            "{ notes(first: 99999999999999999999) { __typename } }",
            "{ notes(first: -1) { __typename } }",
            "{ search(q: \"\"\"block\u0000\"\"\") { __typename } }",
            "{ __typename @include(if: \"x\") @skip }",
            "query($a: Nothing = {b: [$a]}) { __typename }",
            "{ a: __typename ".repeat(300),
            "{ " + "a: __typename ".repeat(2_000) + "}",
            "{".repeat(3_000),
            "#".repeat(200_000),
            "{ __typename }\uFEFF\u202e");

    private final Call service;
    private final Map<String, JsonNode> inputs = new ConcurrentHashMap<>();
    private final List<Field> fields = new ArrayList<>();

    record Field(String kind, String name, JsonNode arguments, String selection) {}

    /** @param service with a token that may read and write */
    public GraphQlSchema(Call service) {
        this.service = service;
        fields("query", "Query");
        fields("mutation", "Mutation");
    }

    private void fields(String kind, String type) {
        for (JsonNode field : ask(FIELDS.formatted(type)).path("fields")) {
            boolean hasFields = field.path("type").toString().contains("\"OBJECT\"");
            fields.add(new Field(
                    kind, field.path("name").asString(), field.path("args"), hasFields ? " { __typename }" : ""));
        }
    }

    private JsonNode ask(String query) {
        return service.body(Map.of("query", query))
                .post("/graphql")
                .json()
                .path("data")
                .path("__type");
    }

    /** The body of a request. */
    String request(double hostile, Map<String, String> known, RandomGenerator random) {
        if (random.nextInt(8) == 0) {
            return body(Values.any(DOCUMENTS, random), "{}");
        }
        Field field = Values.any(fields, random);
        StringJoiner declared = new StringJoiner(", ", "(", ")").setEmptyValue("");
        StringJoiner passed = new StringJoiner(", ", "(", ")").setEmptyValue("");
        StringJoiner variables = new StringJoiner(",", "{", "}");
        for (JsonNode argument : field.arguments()) {
            String name = argument.path("name").asString();
            declared.add("$" + name + ": " + written(argument.path("type")));
            passed.add(name + ": $" + name);
            variables.add("\"" + name + "\":" + json(name, argument.path("type"), hostile, known, random));
        }
        return body(
                field.kind() + declared + " { " + field.name() + passed + field.selection() + " }",
                variables.toString());
    }

    private static String body(String document, String variables) {
        return "{\"query\":%s,\"variables\":%s}".formatted(JsonMapper.shared().writeValueAsString(document), variables);
    }

    private static String written(JsonNode type) {
        return switch (type.path("kind").asString()) {
            case "NON_NULL" -> written(type.path("ofType")) + "!";
            case "LIST" -> "[" + written(type.path("ofType")) + "]";
            default -> type.path("name").asString();
        };
    }

    private String json(String name, JsonNode type, double hostile, Map<String, String> known, RandomGenerator random) {
        if (random.nextDouble() < hostile) {
            return Values.json(random);
        }
        return switch (type.path("kind").asString()) {
            case "NON_NULL" -> json(name, type.path("ofType"), hostile, known, random);
            case "LIST" -> "[" + json(name, type.path("ofType"), hostile, known, random) + "]";
            case "INPUT_OBJECT" -> object(type.path("name").asString(), hostile, known, random);
            case "ENUM" -> "\"EDITOR\"";
            default ->
                type.path("name").asString().equals("Int")
                        ? String.valueOf(1 + random.nextInt(5))
                        : "\"" + known.getOrDefault(name, "text " + random.nextInt(100)) + "\"";
        };
    }

    private String object(String type, double hostile, Map<String, String> known, RandomGenerator random) {
        StringJoiner members = new StringJoiner(",", "{", "}");
        for (JsonNode field :
                inputs.computeIfAbsent(type, name -> ask(INPUT.formatted(name)).path("inputFields"))) {
            String name = field.path("name").asString();
            members.add("\"" + name + "\":" + json(name, field.path("type"), hostile, known, random));
        }
        return members.toString();
    }
}
