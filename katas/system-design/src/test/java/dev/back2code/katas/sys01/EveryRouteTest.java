package dev.back2code.katas.sys01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.Call;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All routes that the service says it has, so that a new one is looked at as well. */
@KataTest
@Tag("sys-01")
@Tag("system-design")
class EveryRouteTest {

    private Client client;

    @BeforeEach
    void arrange(CoreApi api) {
        client = Client.of(api);
    }

    private record Route(String method, String path) {}

    private record Bad(String id, UnaryOperator<Call> change) {}

    @Test
    @Tag("core")
    void no_failure_of_any_route_is_anything_but_a_problem() {
        List<Route> routes = routes();
        List<String> offenders = new ArrayList<>();
        int asked = 0;
        int failures = 0;
        for (Route route : routes) {
            for (Bad bad : route.method.equals("PATCH") ? bad().subList(0, 1) : bad()) {
                Answer answer = bad.change.apply(client.call()).send(route.method, route.path, bad.id, bad.id);
                asked++;
                failures += answer.status() < 400 ? 0 : 1;
                List<String> flaws = flaws(answer, route.path.replaceAll("\\{\\w+}", bad.id));
                if (!flaws.isEmpty()) {
                    offenders.add("%s %s: %s".formatted(route.method, route.path, flaws));
                }
            }
        }

        String shown = offenders.isEmpty() ? "" : offenders.getFirst();
        assertThat(offenders)
                .withFailMessage(lesson("sys-01 · M1")
                        .observed(
                                "%d bad requests to %d routes: %d answers are no whole problem, a 5xx, or a success that tells of an error. The first is %s",
                                asked, routes.size(), offenders.size(), shown)
                        .hurts(
                                "retries, breakers, caches and your SLO read the status line, and clients read one shape: each exception from it is code that somebody writes, once per client")
                        .read("ProblemMapper, briefs/sys-01.md#theory (one shape)"))
                .isEmpty();
        assertThat(failures).as("bad inputs that were refused").isGreaterThan(asked / 2);
    }

    private static List<String> flaws(Answer answer, String path) {
        if (answer.status() >= 500) {
            return List.of("%d for what the caller did wrong".formatted(answer.status()));
        }
        if (answer.status() >= 400) {
            return Shape.flaws(answer, path);
        }
        boolean tellsError = answer.header("Content-Type").contains("json")
                && Shape.problem(answer).isObject()
                && (answer.isProblem()
                        || Shape.problem(answer).has("error")
                        || Shape.problem(answer).has("errors"));
        return tellsError ? List.of("%d with %s".formatted(answer.status(), answer.text())) : List.of();
    }

    private static List<Bad> bad() {
        String unknown = UUID.randomUUID().toString();
        return List.of(
                new Bad(unknown, call -> call.text("{\"title\":")),
                new Bad(
                        unknown,
                        call -> call.header("Content-Type", "text/plain").text("t")),
                new Bad(unknown, call -> call.text("{}").queryParam("cursor", "none")),
                new Bad(
                        unknown,
                        call -> call.text("{\"title\":\"t\",\"role\":\"viewer\"}")
                                .header("If-Match", "\"1\"")
                                .queryParam("limit", "many")),
                new Bad(
                        unknown,
                        call -> call.header("Accept", "application/xml").text("[]")),
                new Bad("no-id", call -> call.text("{\"title\":\"\",\"role\":\"viewer\"}")));
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        client.api()
                .stranger()
                .get("/v3/api-docs")
                .json()
                .path("paths")
                .properties()
                .forEach(path -> {
                    path.getValue()
                            .propertyNames()
                            .forEach(method -> routes.add(new Route(method.toUpperCase(Locale.ROOT), path.getKey())));
                    routes.add(new Route("PATCH", path.getKey()));
                });
        return routes;
    }
}
