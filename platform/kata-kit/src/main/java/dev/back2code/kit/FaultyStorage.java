package dev.back2code.kit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Stands before storage-service, and does to the calls that arrive what a script says: hands them on, refuses, or ends the
 * connection, also after storage-service has done its work. It counts. Each connection is for one call, so that none is met
 * that has been closed. For katas with {@code faulty-storage} among their {@code backing}, and storage-service beside.
 */
public final class FaultyStorage {

    private static final Set<String> OWN =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade");

    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final WireMockServer server = new WireMockServer(
            Loopback.wireMock().containerThreads(80).disableRequestJournal().extensions(new Scripted()));

    private volatile IntFunction<Deed> script = n -> Deed.well();
    private @Nullable URI storage;

    /**
     * A call that has come.
     *
     * @param attempt its header {@code X-B2C-Attempt}; empty if it has none
     * @param key its header {@code Idempotency-Key}; empty if it has none
     */
    public record Arrival(String method, String path, String attempt, String key) {}

    /** What is done to a call. */
    public static final class Deed {

        private final boolean handedOn;
        private final @Nullable ResponseDefinitionBuilder instead;

        private Deed(boolean handedOn, @Nullable ResponseDefinitionBuilder instead) {
            this.handedOn = handedOn;
            this.instead = instead;
        }

        /** storage-service answers. */
        public static Deed well() {
            return new Deed(true, null);
        }

        /**
         * It is refused, as storage-service refuses; nothing is done.
         *
         * @param headers that the refusal has as well
         */
        public static Deed refused(int status, Map<String, String> headers) {
            ResponseDefinitionBuilder answer = aResponse()
                    .withStatus(status)
                    .withHeader("Content-Type", "application/problem+json")
                    .withBody("{\"type\":\"urn:back2code:problem:refused\",\"status\":%d}".formatted(status));
            headers.forEach(answer::withHeader);
            return new Deed(false, answer);
        }

        /** See {@link #refused(int, Map)}. */
        public static Deed refused(int status) {
            return refused(status, Map.of());
        }

        /** The connection is reset; nothing is done. */
        public static Deed reset() {
            return new Deed(false, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        }

        /** storage-service does it, then the connection is reset. */
        public static Deed resetWhenDone() {
            return new Deed(true, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        }
    }

    private FaultyStorage() {}

    static FaultyStorage start() {
        FaultyStorage faulty = new FaultyStorage();
        faulty.server.stubFor(any(anyUrl()).willReturn(aResponse()));
        faulty.server.start();
        return faulty;
    }

    /** From now on it stands before this storage-service; what makes others call here instead of there. */
    Map<String, String> before(URI storage) {
        this.storage = storage;
        return Map.of("back2code.storage.url", "http://127.0.0.1:" + server.port());
    }

    /** Hands all on, and has counted none; done before each test. */
    void reset() {
        follow(n -> Deed.well());
    }

    /**
     * From now on.
     *
     * @param deeds what is done to the first call from now, 1, the second, 2, and so on; may be asked for at the same time
     */
    public void follow(IntFunction<Deed> deeds) {
        script = deeds;
        count.set(0);
        arrivals.clear();
    }

    /** From now on this is done to the calls that come, one after the other; the last to all that come then. */
    public void follow(Deed... deeds) {
        follow(n -> deeds[Math.min(n, deeds.length) - 1]);
    }

    /** The calls since {@code follow}, in the order of their arrival. */
    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    void stop() {
        server.stop();
    }

    private ResponseDefinition answer(Request request) {
        arrivals.add(new Arrival(
                request.getMethod().getName(),
                request.getUrl(),
                header(request, "X-B2C-Attempt"),
                header(request, "Idempotency-Key")));
        Deed deed = script.apply(count.incrementAndGet());
        ResponseDefinitionBuilder real = deed.handedOn ? handOn(request) : null;
        ResponseDefinitionBuilder answer = deed.instead == null ? real : deed.instead;
        return answer.withHeader("Connection", "close").build();
    }

    private ResponseDefinitionBuilder handOn(Request request) {
        Call call = new Call(storage);
        request.getAllHeaderKeys().stream()
                .filter(name -> !OWN.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> call.header(name, request.getHeader(name)));
        byte[] body = request.getBody();
        if (body != null && body.length > 0) {
            call.text(request.getBodyAsString());
        }
        Answer answer = call.send(request.getMethod().getName(), request.getUrl());
        ResponseDefinitionBuilder told = aResponse().withStatus(answer.status()).withBody(answer.text());
        answer.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                told.withHeader(name, values.toArray(String[]::new));
            }
        });
        return told;
    }

    private static String header(Request request, String name) {
        return request.containsHeader(name) ? request.getHeader(name) : "";
    }

    /** Asks the script. */
    private final class Scripted implements ResponseDefinitionTransformerV2 {

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return answer(event.getRequest());
        }

        @Override
        public String getName() {
            return "scripted";
        }
    }
}
