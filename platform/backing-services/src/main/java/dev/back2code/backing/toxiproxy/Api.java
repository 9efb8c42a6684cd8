package dev.back2code.backing.toxiproxy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * Toxiproxy's HTTP API, one request at a time: none of them waits for anything.
 *
 * @see <a href="https://github.com/Shopify/toxiproxy#endpoints">Toxiproxy's endpoints</a>
 */
final class Api {

    /** The release whose behaviour this is; clients look at it. */
    private static final String VERSION = "2.12.0";

    private static final TypeReference<ProxyRequest> PROXY = new TypeReference<>() {};
    private static final TypeReference<List<@Nullable ProxyRequest>> PROXIES = new TypeReference<>() {};
    private static final TypeReference<ToxicRequest> TOXIC = new TypeReference<>() {};

    private final Executor threads;
    private final Proxies proxies = new Proxies();
    private final List<Route> routes = List.of(
            Route.of("GET", "/proxies", (names, body) -> index()),
            Route.of("POST", "/proxies", (names, body) -> create(body)),
            Route.of("GET", "/proxies/{}", (names, body) -> show(proxy(names))),
            Route.of("POST PATCH", "/proxies/{}", (names, body) -> update(proxy(names), body)),
            Route.of("DELETE", "/proxies/{}", (names, body) -> delete(names.getFirst())),
            Route.of("GET", "/proxies/{}/toxics", (names, body) -> toxics(proxy(names))),
            Route.of("POST", "/proxies/{}/toxics", (names, body) -> createToxic(proxy(names), body)),
            Route.of("GET", "/proxies/{}/toxics/{}", (names, body) -> showToxic(proxy(names), names.getLast())),
            Route.of(
                    "POST PATCH",
                    "/proxies/{}/toxics/{}",
                    (names, body) -> updateToxic(proxy(names), names.getLast(), body)),
            Route.of("DELETE", "/proxies/{}/toxics/{}", (names, body) -> deleteToxic(proxy(names), names.getLast())),
            Route.of("POST", "/populate", (names, body) -> populate(body)),
            Route.of("POST", "/reset", (names, body) -> reset()),
            Route.of("GET", "/version", (names, body) -> version()),
            Route.of("GET", "/metrics", (names, body) -> metrics()));

    private boolean closed;

    Api(Executor threads) {
        this.threads = threads;
    }

    synchronized Answer answer(String method, String path, byte[] body) {
        if (closed) {
            return Answer.error(ApiError.internal("the server is closed"));
        }
        try {
            return route(method, Route.segments(path), body);
        } catch (ApiError e) {
            return Answer.error(e);
        } catch (RuntimeException e) {
            return Answer.error(ApiError.internal(e.toString()));
        }
    }

    private Answer route(String method, List<String> segments, byte[] body) {
        List<Route> known =
                routes.stream().filter(route -> route.matches(segments)).toList();
        if (known.isEmpty()) {
            return Answer.plain(404, "404 page not found");
        }
        return known.stream()
                .filter(route -> route.methods().contains(method))
                .findFirst()
                .map(route -> route.answer(segments, body))
                .orElseGet(() -> Answer.empty(405));
    }

    /** Ends all proxies; later requests are refused. */
    synchronized void close() {
        closed = true;
        proxies.clear();
    }

    private Proxy proxy(List<String> names) {
        return proxies.get(names.getFirst());
    }

    private Answer index() {
        Map<String, ProxyView> all = new TreeMap<>();
        proxies.all().forEach(proxy -> all.put(proxy.name(), ProxyView.of(proxy)));
        return Answer.json(200, all);
    }

    private Answer create(byte[] body) {
        ProxyRequest request = Json.read(body, PROXY).orElse(ProxyRequest.NONE).checked("");
        Proxy proxy = proxies.add(request.proxy(threads), request.enabledOr(true));
        return Answer.json(201, ProxyView.of(proxy));
    }

    private Answer show(Proxy proxy) {
        return Answer.json(200, ProxyView.of(proxy));
    }

    private Answer update(Proxy proxy, byte[] body) {
        ProxyRequest request = Json.read(body, PROXY).orElse(ProxyRequest.NONE);
        proxy.update(
                request.listenOr(proxy.listen()),
                request.upstreamOr(proxy.upstream()),
                request.enabledOr(proxy.enabled()));
        return show(proxy);
    }

    private Answer delete(String name) {
        proxies.remove(name);
        return Answer.empty(204);
    }

    private Answer toxics(Proxy proxy) {
        return Answer.json(200, proxy.toxics().all());
    }

    private Answer createToxic(Proxy proxy, byte[] body) {
        NamedToxic toxic = Json.read(body, TOXIC).orElse(ToxicRequest.NONE).toxic();
        proxy.toxics().add(toxic);
        return Answer.json(200, toxic);
    }

    private Answer showToxic(Proxy proxy, String name) {
        return Answer.json(200, proxy.toxics().get(name));
    }

    private Answer updateToxic(Proxy proxy, String name, byte[] body) {
        proxy.toxics().get(name);
        ToxicRequest request = Json.read(body, TOXIC).orElse(ToxicRequest.NONE);
        return Answer.json(200, proxy.toxics().change(name, request::change));
    }

    private Answer deleteToxic(Proxy proxy, String name) {
        proxy.toxics().remove(name);
        return Answer.empty(204);
    }

    /** What was done before an error stays done, and is listed beside it. */
    private Answer populate(byte[] body) {
        List<ProxyView> done = new ArrayList<>();
        try {
            for (ProxyRequest request : checked(Json.read(body, PROXIES).orElse(List.of()))) {
                done.add(ProxyView.of(proxies.addOrReplace(request.proxy(threads), request.enabledOr(true))));
            }
            return Answer.json(201, Map.of("proxies", done));
        } catch (ApiError e) {
            Map<String, Object> fields = Answer.fields(e);
            fields.put("proxies", done);
            return Answer.json(e.status(), fields);
        }
    }

    /** All of them before the first is made. */
    private static List<ProxyRequest> checked(List<@Nullable ProxyRequest> requests) {
        List<ProxyRequest> checked = new ArrayList<>();
        for (@Nullable ProxyRequest request : requests) {
            String where = " at proxy " + (checked.size() + 1);
            checked.add(Objects.requireNonNullElse(request, ProxyRequest.NONE).checked(where));
        }
        return checked;
    }

    private Answer reset() {
        proxies.reset();
        return Answer.empty(204);
    }

    private static Answer version() {
        return Answer.text(200, "application/json;charset=utf-8", "{\"version\": \"%s\"}\n".formatted(VERSION));
    }

    private Answer metrics() {
        return Answer.text(200, Metrics.CONTENT_TYPE, Metrics.of(proxies.all()));
    }
}
