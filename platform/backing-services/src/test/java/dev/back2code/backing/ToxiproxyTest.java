package dev.back2code.backing;

import static eu.rekawek.toxiproxy.model.ToxicDirection.DOWNSTREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ToxiproxyTest {

    private static Toxiproxy toxiproxy;

    @BeforeAll
    static void start() {
        toxiproxy = Toxiproxy.start(line -> {});
    }

    @AfterAll
    static void stop() {
        toxiproxy.close();
    }

    @Test
    void a_link_leads_to_its_upstream() throws IOException {
        try (ServerSocket server = server();
                ProxiedLink link = toxiproxy.link("leads", server.getLocalPort())) {
            assertThat(greeting(server, link)).isEqualTo('!');
        }
    }

    @Test
    void the_upstream_may_come_later_and_know_the_link() throws IOException {
        ServerSocket reserved = server();
        int port = reserved.getLocalPort();
        reserved.close();
        try (ProxiedLink link = toxiproxy.link("later", port);
                ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(greeting(server, link)).isEqualTo('!');
        }
    }

    @Test
    void a_healed_link_has_no_toxic_and_takes_connections() throws IOException {
        try (ServerSocket server = server();
                ProxiedLink link = toxiproxy.link("healed", server.getLocalPort())) {
            link.proxy().toxics().timeout("hole", DOWNSTREAM, 0);
            link.proxy().toxics().latency("slow", DOWNSTREAM, 60_000);
            link.proxy().disable();

            link.heal();

            assertThat(link.proxy().toxics().getAll()).isEmpty();
            assertThat(greeting(server, link)).isEqualTo('!');
        }
    }

    @Test
    void a_closed_link_is_gone_and_its_name_is_free() throws IOException {
        try (ServerSocket server = server()) {
            ProxiedLink link = toxiproxy.link("closed", server.getLocalPort());
            link.close();

            assertThatThrownBy(() -> greeting(server, link)).isInstanceOf(SocketException.class);
            try (ProxiedLink again = toxiproxy.link("closed", server.getLocalPort())) {
                assertThat(greeting(server, again)).isEqualTo('!');
            }
        }
    }

    @Test
    void an_unknown_choice_is_told() {
        System.setProperty("back2code.toxiproxy", "podman");
        try {
            assertThatThrownBy(() -> Toxiproxy.start(line -> {}))
                    .isInstanceOf(BackingFailure.class)
                    .hasMessage("back2code.toxiproxy (or back2code.backing) is 'podman'; "
                            + "it must be auto, embedded or docker.");
        } finally {
            System.clearProperty("back2code.toxiproxy");
        }
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    // Written by the server before the client says anything.
    private static int greeting(ServerSocket server, ProxiedLink link) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), link.port());
                Socket peer = server.accept()) {
            client.setSoTimeout(20_000);
            peer.getOutputStream().write('!');
            return client.getInputStream().read();
        }
    }
}
