package dev.back2code.storage.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.back2code.storage.Previews;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewServerTest {

    private static final URI SERVER = URI.create(new Previews().url());

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "broken", "empty"})
    void an_answer_that_is_none_is_a_failure(String path) {
        try (PreviewServer server = server(SERVER)) {
            assertThatThrownBy(() -> server.titleOf(URI.create("https://a.example/" + path)))
                    .isInstanceOf(PreviewFailed.class);
        }
    }

    @Test
    void a_server_that_is_not_there_is_a_failure_too() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        try (PreviewServer server = server(URI.create("http://127.0.0.1:" + closed))) {
            assertThatThrownBy(() -> server.titleOf(URI.create("https://a.example")))
                    .isInstanceOf(PreviewFailed.class);
        }
    }

    @Test
    @Timeout(20)
    void an_interrupt_closes_the_connection() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PreviewServer server = server(URI.create("http://127.0.0.1:" + socket.getLocalPort()))) {
            Thread asking = Thread.ofVirtual()
                    .start(() -> assertThatThrownBy(() -> server.titleOf(URI.create("https://a.example")))
                            .isInstanceOf(PreviewFailed.class));
            try (Socket asked = socket.accept()) {
                assertThat(asked.getInputStream().read()).isEqualTo('G');
                asking.interrupt();

                asked.getInputStream().readAllBytes();
                asking.join();
            }
        }
    }

    private static PreviewServer server(URI url) {
        return new PreviewServer(new PreviewSettings(url, Duration.ofMillis(500), Duration.ofSeconds(1)));
    }
}
