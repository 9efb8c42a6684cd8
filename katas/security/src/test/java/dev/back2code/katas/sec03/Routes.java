package dev.back2code.katas.sec03;

import static dev.back2code.kit.Lesson.lesson;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.Call;
import dev.back2code.kit.CoreApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The routes of one note, as the running service documents them, and the rule for each. */
record Routes(CoreApi api) {

    /** Route, without its version, to the permission that it needs. */
    private static final Map<String, String> RULES = Map.of(
            "GET /notes/{id}", "READ",
            "PUT /notes/{id}", "CHANGE",
            "DELETE /notes/{id}", "MANAGE",
            "GET /notes/{id}/shares", "MANAGE",
            "PUT /notes/{id}/shares/{user}", "MANAGE",
            "DELETE /notes/{id}/shares/{user}", "MANAGE");

    /** Routes of no single note: what they tell, list or create is looked at elsewhere. */
    private static final Set<String> LISTS =
            Set.of("GET /me", "GET /notes", "POST /notes", "GET /notes/search", "GET /notes/export");

    /** @param path with placeholders for the note, and a user */
    record Route(String method, String path, String permission) {

        Answer answer(Call call, UUID note, UUID user) {
            Object[] values = path.contains("{user}") ? new Object[] {note, user} : new Object[] {note};
            return switch (method) {
                case "GET" -> call.get(path, values);
                case "DELETE" -> call.delete(path, values);
                default ->
                    call.header("If-Match", "*")
                            .body(path.contains("/shares") ? Map.of("role", "viewer") : Map.of("title", "changed"))
                            .put(path, values);
            };
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** @throws AssertionError if there is one that nobody has made a rule for */
    List<Route> all() {
        List<Route> routes = new ArrayList<>();
        api.stranger().get("/v3/api-docs").with(200).json().path("paths").properties().stream()
                .filter(path -> path.getKey().matches("/v\\d+/.*"))
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> add(routes, method.toUpperCase(), path.getKey())));
        return routes;
    }

    private static void add(List<Route> routes, String method, String path) {
        String route = method + " " + path.replaceFirst("/v\\d+", "");
        if (RULES.containsKey(route)) {
            routes.add(new Route(method, path, RULES.get(route)));
        } else if (!LISTS.contains(route)) {
            throw new AssertionError(lesson("sec-03")
                    .observed("core-api documents '%s %s', and this test has no rule for it", method, path)
                    .hurts("a route that nobody has made a rule for is open to whoever finds it")
                    .read("Routes.RULES, beside this test")
                    .get());
        }
    }

    Answer ask(Route route, Actor actor, UUID note, UUID user) {
        return route.answer(api.as(actor), note, user);
    }
}
