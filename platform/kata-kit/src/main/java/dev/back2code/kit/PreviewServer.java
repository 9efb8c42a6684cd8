package dev.back2code.kit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** The preview server that the service asks, which is somebody else's: it knows titles, refuses, or hangs. */
public final class PreviewServer implements AutoCloseable {

    private static final String PATH = "/titles";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Hanging hanging = new Hanging();
    private final WireMockServer server =
            new WireMockServer(Loopback.wireMock().containerThreads(16).extensions(hanging));

    private PreviewServer() {}

    static PreviewServer start() {
        PreviewServer previews = new PreviewServer();
        previews.server.start();
        return previews;
    }

    /** What makes a service ask here. */
    Map<String, String> properties() {
        return Map.of("back2code.preview.url", "http://127.0.0.1:%d%s".formatted(server.port(), PATH));
    }

    /** Knows no link any more, and lets go what hangs; done before each test. */
    void reset() {
        release();
        server.resetAll();
    }

    /** From now on the page behind {@code link} has this title. */
    public void knows(String link, String title) {
        answering(link, okJson(JSON.writeValueAsString(Map.of("title", title))));
    }

    /** From now on each question about {@code link} is answered with 500. */
    public void refuses(String link) {
        answering(link, aResponse().withStatus(500));
    }

    /** From now on a question about {@code link} gets no answer before {@link #release} or the end of the test. */
    public void hangsOn(String link) {
        answering(link, aResponse().withStatus(503).withTransformers(Hanging.NAME));
    }

    private void answering(String link, ResponseDefinitionBuilder answer) {
        server.stubFor(
                get(urlPathEqualTo(PATH)).withQueryParam("link", equalTo(link)).willReturn(answer));
    }

    /** Lets go what hangs. */
    public void release() {
        hanging.release();
    }

    /** How many questions hang now, whether or not somebody still waits for their answer. */
    public int hanging() {
        return hanging.count.get();
    }

    @Override
    public void close() {
        release();
        server.stop();
    }

    /** Holds the server's thread until it is released. */
    private static final class Hanging implements ResponseDefinitionTransformerV2 {

        private static final String NAME = "hanging";

        private final AtomicInteger count = new AtomicInteger();
        private volatile CountDownLatch released = new CountDownLatch(1);

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            count.incrementAndGet();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                count.decrementAndGet();
            }
            return event.getResponseDefinition();
        }

        private void release() {
            CountDownLatch held = released;
            released = new CountDownLatch(1);
            held.countDown();
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public String getName() {
            return NAME;
        }
    }
}
