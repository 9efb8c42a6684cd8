package dev.back2code.chaos.traffic;

import dev.back2code.kit.Actor;
import dev.back2code.kit.PlatformService;
import dev.back2code.kit.TestIssuer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its callers reach it: each call has a deadline. */
public final class Target implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final String KEY_IN_USE = "\"urn:back2code:problem:idempotency-key-in-use\"";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI baseUri;
    private final TestIssuer issuer;
    private final PlatformService service;
    private final Map<Actor, String> tokens = new ConcurrentHashMap<>();

    public Target(URI baseUri, TestIssuer issuer, PlatformService service) {
        this.baseUri = baseUri;
        this.issuer = issuer;
        this.service = service;
    }

    public Route route() {
        return service == PlatformService.CORE ? Route.EDGE : Route.STORAGE;
    }

    /** Sends it once, and waits for the answer until the deadline. */
    public Reply send(Request request, Duration deadline) throws InterruptedException {
        try {
            return reply(http.send(complete(request, deadline), BodyHandlers.ofString()));
        } catch (HttpConnectTimeoutException | ConnectException e) {
            return new Reply(Answered.UNREACHABLE, null, null);
        } catch (HttpTimeoutException e) {
            return new Reply(Answered.LATE, null, null);
        } catch (IOException e) {
            return new Reply(Answered.CUT, null, null);
        }
    }

    private HttpRequest complete(Request request, Duration deadline) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(baseUri.resolve(request.path()))
                .timeout(deadline)
                .header("Authorization", "Bearer " + token(request.who()))
                .header("Content-Type", "application/json")
                .method(request.method(), body(request.body()));
        request.headers().forEach(builder::header);
        return builder.build();
    }

    private static BodyPublisher body(@Nullable Object value) {
        return value == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(value));
    }

    private String token(Actor who) {
        return tokens.computeIfAbsent(who, actor -> issuer.tokenFor(actor, service));
    }

    private static Reply reply(HttpResponse<String> response) {
        return new Reply(how(response), response.statusCode(), json(response.body()));
    }

    private static Answered how(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status < 400) {
            return Answered.DONE;
        }
        if (status == 408 || status == 504 && isProblem(response)) {
            return Answered.LATE;
        }
        if (status == 409 && response.body().contains(KEY_IN_USE)) {
            return Answered.UNDER_WAY;
        }
        if (status < 500) {
            return Answered.REFUSED;
        }
        return status == 503 && isProblem(response) && hasRetryAfter(response) ? Answered.UNAVAILABLE : Answered.BROKEN;
    }

    private static boolean isProblem(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
    }

    private static boolean hasRetryAfter(HttpResponse<String> response) {
        return response.headers().firstValue("Retry-After").isPresent();
    }

    private static @Nullable JsonNode json(String body) {
        try {
            return body.isEmpty() ? null : JSON.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
