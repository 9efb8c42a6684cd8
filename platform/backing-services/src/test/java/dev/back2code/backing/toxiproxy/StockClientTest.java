package dev.back2code.backing.toxiproxy;

import static eu.rekawek.toxiproxy.model.ToxicDirection.DOWNSTREAM;
import static eu.rekawek.toxiproxy.model.ToxicDirection.UPSTREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.ToxiproxyClient;
import eu.rekawek.toxiproxy.model.Toxic;
import eu.rekawek.toxiproxy.model.toxic.Latency;
import eu.rekawek.toxiproxy.model.toxic.Slicer;
import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code toxiproxy-java} cannot tell this server from the real one. */
class StockClientTest {

    private ProxiedServer server;
    private ToxiproxyClient client;
    private Proxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new ProxiedServer();
        client = server.client;
        proxy = server.proxy;
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_proxy_is_created_listed_found_and_deleted() throws IOException {
        assertThat(proxy.getName()).isEqualTo("server");
        assertThat(proxy.getListen()).matches("127\\.0\\.0\\.1:[1-9]\\d+");
        assertThat(proxy.isEnabled()).isTrue();
        assertThat(client.getProxies()).extracting(Proxy::getName).containsExactly("server");
        assertThat(client.getProxy("server").getUpstream()).isEqualTo(proxy.getUpstream());

        proxy.delete();

        assertThat(client.getProxies()).isEmpty();
        assertThat(client.getProxyOrNull("server")).isNull();
        assertThatThrownBy(server::connect).isInstanceOf(ConnectException.class);
    }

    @Test
    void every_toxic_is_created_and_read_back() throws IOException {
        proxy.toxics().latency("slow", DOWNSTREAM, 10).setJitter(5);
        proxy.toxics().bandwidth("narrow", UPSTREAM, 100);
        proxy.toxics().slowClose("lingering", DOWNSTREAM, 10);
        proxy.toxics().timeout("hole", UPSTREAM, 10);
        proxy.toxics().slicer("sliced", DOWNSTREAM, 10, 20).setSizeVariation(3);
        proxy.toxics().limitData("limited", DOWNSTREAM, 10);
        proxy.toxics().resetPeer("reset", UPSTREAM, 10);

        assertThat(proxy.toxics().getAll())
                .extracting(Toxic::getName)
                .containsExactly("narrow", "hole", "reset", "slow", "lingering", "sliced", "limited");
        assertThat(proxy.toxics().get("slow", Latency.class).getJitter()).isEqualTo(5);
        assertThat(proxy.toxics().get("slow", Latency.class).getLatency()).isEqualTo(10);
        assertThat(proxy.toxics().get("sliced", Slicer.class).getSizeVariation())
                .isEqualTo(3);
        assertThat(proxy.toxics().get("narrow").getStream()).isEqualTo(UPSTREAM);
    }

    @Test
    void a_toxic_is_changed_and_removed() throws IOException {
        Latency slow = proxy.toxics().latency("slow", DOWNSTREAM, 10);

        slow.setToxicity(0.25f);
        slow.setLatency(20);

        assertThat(slow.getToxicity()).isEqualTo(0.25f);
        assertThat(slow.getLatency()).isEqualTo(20);
        slow.remove();
        assertThat(proxy.toxics().getAll()).isEmpty();
        assertThatThrownBy(() -> proxy.toxics().get("slow")).hasMessage("[404] toxic not found");
    }

    @Test
    void a_disabled_proxy_refuses_and_drops_connections_until_it_is_enabled() throws IOException {
        try (Wire wire = server.connect()) {
            String listen = proxy.getListen();

            proxy.disable();

            assertThat(proxy.isEnabled()).isFalse();
            assertThat(wire.client().receiveRest()).isEmpty();
            assertThat(wire.server().receiveRest()).isEmpty();
            assertThatThrownBy(server::connect).isInstanceOf(ConnectException.class);
            proxy.enable();
            assertThat(proxy.getListen()).isEqualTo(listen);
            server.connect().close();
        }
    }

    @Test
    void another_upstream_drops_connections_and_serves_the_next() throws IOException {
        try (Wire wire = server.connect();
                ProxiedServer other = new ProxiedServer()) {
            proxy.setUpstream("127.0.0.1:" + other.upstream.getLocalPort());

            assertThat(wire.client().receiveRest()).isEmpty();
            assertThat(proxy.isEnabled()).isTrue();
        }
    }

    @Test
    void reset_enables_all_and_removes_all_toxics() throws IOException {
        proxy.toxics().latency("slow", DOWNSTREAM, 10);
        proxy.disable();

        client.reset();

        assertThat(proxy.isEnabled()).isTrue();
        assertThat(proxy.toxics().getAll()).isEmpty();
    }

    @Test
    void errors_and_version_are_those_of_the_real_server() throws IOException {
        proxy.toxics().latency("slow", DOWNSTREAM, 10);

        assertThatThrownBy(() -> client.createProxy("server", "127.0.0.1:0", "127.0.0.1:1"))
                .hasMessage("[409] proxy already exists");
        assertThatThrownBy(() -> client.createProxy("", "127.0.0.1:0", "127.0.0.1:1"))
                .hasMessage("[400] missing required field: name");
        assertThatThrownBy(() -> client.createProxy("other", proxy.getListen(), "127.0.0.1:1"))
                .hasMessage("[500] listen tcp %s: bind: address already in use", proxy.getListen());
        assertThatThrownBy(() -> proxy.toxics().latency("slow", UPSTREAM, 10)).hasMessage("[409] toxic already exists");
        assertThatThrownBy(() -> client.getProxy("nobody")).hasMessage("[404] proxy not found");
        assertThat(client.version()).isEqualTo("{\"version\": \"2.12.0\"}");
    }
}
