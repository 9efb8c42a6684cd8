package dev.back2code.experiment.traffic;

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
import tools.jackson.databind.json.JsonMapper;

/** The service as its callers reach it: each call has a deadline. */
public final class Target implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(1);

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
            return Reply.none(Answered.UNREACHABLE);
        } catch (HttpTimeoutException e) {
            return Reply.none(Answered.LATE);
        } catch (IOException e) {
            return Reply.none(Answered.CUT);
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

    /** What they show to this service. */
    public String token(Actor who) {
        return tokens.computeIfAbsent(who, actor -> issuer.tokenFor(actor, service));
    }

    private static Reply reply(HttpResponse<String> response) {
        return Reply.of(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Retry-After").isPresent(),
                response.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
