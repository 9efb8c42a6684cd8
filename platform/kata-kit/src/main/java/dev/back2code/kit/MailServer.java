package dev.back2code.kit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mail server that the service speaks to, which is somebody else's: it takes mails, and shows them to tests. */
public final class MailServer implements AutoCloseable {

    private static final String PATH = "/mails";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final WireMockServer server = new WireMockServer(Loopback.wireMock().containerThreads(8));

    private MailServer() {}

    static MailServer start() {
        MailServer mails = new MailServer();
        mails.server.start();
        mails.reset();
        return mails;
    }

    /** What makes a service send its mails here. */
    Map<String, String> properties() {
        return Map.of("back2code.mail.url", "http://127.0.0.1:%d%s".formatted(server.port(), PATH));
    }

    /** Takes mails again, and forgets those that it has; done before each test. */
    void reset() {
        server.resetAll();
        answering(202);
    }

    /** From now on no mail is taken: each is answered with 500. Those that come are counted all the same. */
    public void refuseAll() {
        answering(500);
    }

    private void answering(int status) {
        server.stubFor(post(urlEqualTo(PATH)).willReturn(aResponse().withStatus(status)));
    }

    /** All mails about a note that came in, in their order, taken or refused: to whom each went. */
    public List<UUID> about(UUID note) {
        return server.findAll(postRequestedFor(urlEqualTo(PATH))).stream()
                .map(request -> JSON.readTree(request.getBodyAsString()))
                .filter(mail -> mail.path("note").asString("").equals(note.toString()))
                .map(MailServer::receiver)
                .toList();
    }

    private static UUID receiver(JsonNode mail) {
        return UUID.fromString(mail.path("to").asString());
    }

    @Override
    public void close() {
        server.stop();
    }
}
