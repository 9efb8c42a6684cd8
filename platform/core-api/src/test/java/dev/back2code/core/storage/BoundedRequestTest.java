package dev.back2code.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.back2code.core.storage.StorageFailure.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/** Against a socket that sends bytes which no server library would. */
class BoundedRequestTest {

    private static final int LONGEST = 100_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServerSocket server = open();

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        client.shutdownNow();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("nothing", "", Kind.LOST),
                Arguments.of("half a status", "HTTP/1.", Kind.LOST),
                Arguments.of("half of the headers", "HTTP/1.1 200 OK\r\nContent-Le", Kind.LOST),
                Arguments.of(
                        "half of the body", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\"", Kind.UNUSABLE),
                Arguments.of(
                        "half of a chunk",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"",
                        Kind.UNUSABLE),
                Arguments.of(
                        "too much",
                        "HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n" + "x".repeat(200_000),
                        Kind.UNUSABLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void an_answer_that_ends_early_or_late_is_told_apart(String what, String bytes, Kind kind) {
        serve(bytes, true);

        assertFailure(HttpMethod.GET, 5_000, kind, false);
    }

    @Test
    void a_write_without_an_answer_may_have_been_done() {
        serve("", true);
        assertFailure(HttpMethod.POST, 5_000, Kind.LOST, true);
    }

    @Test
    void nobody_waits_longer_than_is_left() {
        serve("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", false);
        assertFailure(HttpMethod.PUT, 300, Kind.LATE, true);
    }

    @Test
    void who_is_not_reached_has_done_nothing() throws IOException {
        server.close();
        assertFailure(HttpMethod.POST, 5_000, Kind.NOT_REACHED, false);
    }

    @Test
    void a_whole_answer_is_one() throws IOException {
        serve("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nETag: \"1\"\r\n\r\n{}", true);

        var answer = request(HttpMethod.GET, 5_000).execute();
        assertThat(answer.getBody().readAllBytes())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("{}");
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"1\"");
    }

    private void assertFailure(HttpMethod method, int left, Kind kind, boolean unknown) {
        assertThatThrownBy(() -> request(method, left).execute())
                .isInstanceOfSatisfying(StorageFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(kind);
                    assertThat(failure.isOutcomeUnknown()).isEqualTo(unknown);
                });
    }

    private BoundedRequest request(HttpMethod method, int left) {
        URI uri = URI.create("http://127.0.0.1:%d/notes".formatted(server.getLocalPort()));
        BoundedRequest request = new BoundedRequest(client, uri, method, LONGEST);
        request.getHeaders().set("X-B2C-Deadline-Ms", String.valueOf(left));
        return request;
    }

    /** To everyone who comes, since the client asks once more where it may. */
    private void serve(String bytes, boolean close) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    send(server.accept(), bytes, close);
                }
            } catch (IOException closed) {
                // the test has ended
            }
        });
    }

    private static void send(Socket socket, String bytes, boolean close) throws IOException {
        socket.getInputStream().read(new byte[4096]);
        OutputStream out = socket.getOutputStream();
        try {
            out.write(bytes.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException heardEnough) {
            // as it should, where there is too much
        }
        if (close) {
            socket.close();
        }
    }
}
