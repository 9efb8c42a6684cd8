package dev.back2code.backing.toxiproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.back2code.backing.BackingFailure;
import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.ToxiproxyClient;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How connections begin and end, and what they leave behind: nothing. */
class ConnectionTest {

    /** What the one idle proxy costs. */
    private static final long ACCEPTING = 1;

    private ProxiedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ProxiedServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_half_close_passes_through_and_the_other_direction_goes_on(Direction direction) throws IOException {
        try (Wire wire = server.connect()) {
            wire.sender(direction).send("that is all");
            wire.sender(direction).halfClose();

            assertThat(wire.receiver(direction).receiveRest()).isEqualTo("that is all");
            wire.receiver(direction).send("thanks");
            wire.receiver(direction).halfClose();
            assertThat(wire.sender(direction).receiveRest()).isEqualTo("thanks");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_close_passes_through_and_ends_all_threads_of_the_connection(Direction direction) throws IOException {
        server.proxy.toxics().latency("down", ToxicDirection.DOWNSTREAM, 1);
        server.proxy.toxics().latency("up", ToxicDirection.UPSTREAM, 1);
        try (Wire wire = server.connect()) {
            await().until(() -> ServerThreads.count() == ACCEPTING + 4);
            wire.sender(direction).close();
            assertThat(wire.receiver(direction).receiveRest()).isEmpty();
        }

        await().until(() -> ServerThreads.count() == ACCEPTING);
    }

    @Test
    void an_upstream_that_is_not_there_closes_the_client_after_accepting_it() throws IOException {
        server.proxy.setUpstream("127.0.0.1:" + freePort());
        try (Socket client = new Socket("127.0.0.1", ProxiedServer.portOf(server.proxy))) {
            assertThat(new Peer(client).receiveRest()).isEmpty();
        }
        server.proxy.setUpstream("no port");
        try (Socket client = new Socket("127.0.0.1", ProxiedServer.portOf(server.proxy))) {
            assertThat(new Peer(client).receiveRest()).isEmpty();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Test
    void a_wildcard_listens_on_loopback_alone() throws IOException {
        for (String wildcard : List.of("0.0.0.0:0", "[::]:0", ":0", "localhost:0", "")) {
            Proxy proxy = server.client.createProxy("w", wildcard, "127.0.0.1:1");
            assertThat(proxy.getListen()).startsWith("127.0.0.1:");
            proxy.delete();
        }
    }

    @Test
    void a_client_that_never_reads_stops_nobody_else() throws IOException {
        server.proxy.toxics().latency("slow", ToxicDirection.DOWNSTREAM, 1);
        try (Wire deaf = server.connect();
                Wire other = server.connect()) {
            Thread flood = Thread.startVirtualThread(() -> flood(deaf.server()));
            await().until(() -> flood.getState() == Thread.State.WAITING);

            other.server().send("hello");
            assertThat(other.client().receive(5)).isEqualTo("hello");
            server.client.reset();
            server.proxy.toxics().bandwidth("narrow", ToxicDirection.DOWNSTREAM, 1);
            server.proxy.disable();
            await().until(() -> !flood.isAlive());
        }
    }

    private static void flood(Peer peer) {
        try {
            while (true) {
                peer.send(new byte[1 << 16]);
            }
        } catch (IOException e) {
            // The proxy has closed it.
        }
    }

    @Test
    void close_frees_all_ports_and_ends_all_threads() throws IOException {
        List<Integer> ports = new ArrayList<>();
        try (ToxiproxyServer second = ToxiproxyServer.start(0)) {
            ToxiproxyClient client = new ToxiproxyClient("127.0.0.1", second.port());
            Proxy proxy = client.createProxy("p", "127.0.0.1:0", "127.0.0.1:" + server.upstream.getLocalPort());
            proxy.toxics().timeout("hole", ToxicDirection.DOWNSTREAM, 0);
            ports.addAll(List.of(second.port(), ProxiedServer.portOf(proxy)));
            new Socket("127.0.0.1", ports.getLast());
            await().until(() -> ServerThreads.count() == ACCEPTING + 4);
        }

        await().until(() -> ServerThreads.count() == ACCEPTING);
        for (int port : ports) {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    @Test
    void a_port_that_is_in_use_is_said_so() {
        int taken = server.toxiproxy.port();

        assertThatThrownBy(() -> ToxiproxyServer.start(taken))
                .isInstanceOf(BackingFailure.class)
                .hasMessageContaining("port %d (Address already in use", taken);
    }

    @Test
    void a_restart_on_the_same_port_works_with_connections_left_over() throws IOException {
        try (Wire wire = server.connect()) {
            for (int i = 0; i < 20; i++) {
                server.proxy.disable();
                server.proxy.enable();
                server.connect().close();
            }
            assertThat(wire.client().hearsNothingFor(Duration.ofMillis(1))).isFalse();
        }
    }
}
