package dev.back2code.core.storage;

import dev.back2code.core.note.NoteStream;
import dev.back2code.core.request.Deadline;
import dev.back2code.core.seam.Endpoints;
import dev.back2code.core.storage.StorageFailure.Kind;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the stream of all notes. The deadline is for its beginning; how long it goes on is a matter of its length, as
 * long as it does go on.
 */
@Component
class ExportClient {

    private static final String ACCEPTED = "application/x-ndjson, application/problem+json";

    private final HttpClient client;
    private final StorageSettings settings;
    private final Relay relay;
    private final GuardedCalls calls;
    private final Refusals refusals;
    private final JsonMapper json;
    private final Tracer tracer;
    private final Propagator propagator;

    ExportClient(
            HttpClient client,
            StorageSettings settings,
            Relay relay,
            GuardedCalls calls,
            Refusals refusals,
            JsonMapper json,
            Tracer tracer,
            Propagator propagator) {
        this.client = client;
        this.settings = settings;
        this.relay = relay;
        this.calls = calls;
        this.refusals = refusals;
        this.json = json;
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Fails, now or later, also if the stream stands still for too long. */
    NoteStream open() {
        return calls.call(Endpoints.EXPORT, false, this::opened);
    }

    private NoteStream opened() {
        HttpResponse<InputStream> answer = send(request());
        InputStream body = new WatchedStream(answer.body(), settings.idleTimeout());
        HttpHeaders headers = new HttpHeaders();
        answer.headers().map().forEach(headers::addAll);
        if (answer.statusCode() == 200 && MediaType.APPLICATION_NDJSON.equalsTypeAndSubtype(headers.getContentType())) {
            return new ExportedNotes(body, settings.maxAnswer().toBytes(), json);
        }
        // What nobody reads to its end would hold its connection.
        try (body) {
            throw answer.statusCode() == 200
                    ? new StorageFailure(Kind.UNUSABLE, false, null)
                    : refusals.of(answer.statusCode(), headers, body, false);
        } catch (IOException endOfNoInterest) {
            throw new StorageFailure(Kind.UNUSABLE, false, endOfNoInterest);
        }
    }

    private HttpRequest request() {
        HttpHeaders headers = new HttpHeaders();
        relay.addTo(headers);
        headers.set(HttpHeaders.ACCEPT, ACCEPTED);
        propagator.inject(Objects.requireNonNull(tracer.currentTraceContext().context()), headers, HttpHeaders::set);
        long left = Long.parseLong(Objects.requireNonNull(headers.getFirst(Deadline.HEADER)));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(settings.at("/notes/export")).timeout(Duration.ofMillis(left));
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build();
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (ConnectException | HttpConnectTimeoutException away) {
            throw new StorageFailure(Kind.NOT_REACHED, false, away);
        } catch (HttpTimeoutException late) {
            throw new StorageFailure(Kind.LATE, false, late);
        } catch (IOException lost) {
            throw new StorageFailure(Kind.LOST, false, lost);
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            throw new StorageFailure(Kind.LOST, false, shutdown);
        }
    }
}
