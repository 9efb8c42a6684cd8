package dev.back2code.backing.toxiproxy;

import static dev.back2code.backing.toxiproxy.Stopwatch.time;
import static eu.rekawek.toxiproxy.model.ToxicDirection.DOWNSTREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.rekawek.toxiproxy.model.Toxic;
import eu.rekawek.toxiproxy.model.toxic.Bandwidth;
import eu.rekawek.toxiproxy.model.toxic.Latency;
import eu.rekawek.toxiproxy.model.toxic.LimitData;
import eu.rekawek.toxiproxy.model.toxic.SlowClose;
import eu.rekawek.toxiproxy.model.toxic.Timeout;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Toxics that come, change and go while a connection lives. */
class LiveToxicTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final long ACCEPTING_AND_READING = 3;
    private static final long NEVER = Duration.ofHours(1).toMillis();

    private ProxiedServer server;
    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        server = new ProxiedServer();
        wire = server.connect();
        wire.server().send("before");
        assertThat(wire.client().receive(6)).isEqualTo("before");
    }

    @AfterEach
    void stop() throws IOException {
        wire.close();
        server.close();
    }

    private void arrives(String text) throws IOException {
        assertThat(time(() -> assertThat(wire.client().receive(text.length())).isEqualTo(text)))
                .isLessThan(SOON);
    }

    private void nothingArrives() throws IOException {
        assertThat(wire.client().hearsNothingFor(Duration.ofMillis(150))).isTrue();
    }

    @Test
    void latency_that_is_removed_lets_go_of_what_it_held() throws IOException {
        Latency slow = server.proxy.toxics().latency("slow", DOWNSTREAM, NEVER);
        wire.server().send("held");
        nothingArrives();
        wire.server().send(" too");

        slow.remove();

        arrives("held too");
        wire.server().send("after");
        arrives("after");
    }

    @Test
    void latency_that_is_changed_lets_go_of_what_it_held() throws IOException {
        Latency slow = server.proxy.toxics().latency("slow", DOWNSTREAM, NEVER);
        wire.server().send("held");
        nothingArrives();

        slow.setLatency(0);

        arrives("held");
    }

    @Test
    void bandwidth_0_cuts_the_connection_until_it_is_changed() throws IOException {
        Bandwidth cut = server.proxy.toxics().bandwidth("cut", DOWNSTREAM, 0);
        wire.server().send("held");
        nothingArrives();

        cut.setRate(1000);

        arrives("held");
    }

    @Test
    void timeout_0_is_a_black_hole_and_removing_it_closes() throws IOException {
        Timeout hole = server.proxy.toxics().timeout("hole", DOWNSTREAM, 0);
        wire.server().send("lost");
        nothingArrives();
        wire.client().send("heard");
        assertThat(wire.server().receive(5)).isEqualTo("heard");

        hole.remove();

        assertThat(wire.client().receiveRest()).isEmpty();
        assertThat(wire.server().receiveRest()).isEmpty();
    }

    @Test
    void slow_close_that_is_removed_closes_at_once() throws IOException {
        SlowClose lingering = server.proxy.toxics().slowClose("lingering", DOWNSTREAM, NEVER);
        wire.server().halfClose();
        nothingArrives();

        lingering.remove();

        assertThat(time(() -> assertThat(wire.client().receiveRest()).isEmpty()))
                .isLessThan(SOON);
    }

    @Test
    void limit_data_counts_on_when_it_is_changed() throws IOException {
        LimitData limited = server.proxy.toxics().limitData("limited", DOWNSTREAM, 10);
        wire.server().send("123456");
        arrives("123456");

        limited.setBytes(8);
        wire.server().send("789");

        assertThat(wire.client().receiveRest()).isEqualTo("78");
    }

    @Test
    void reset_peer_resets_a_connection_that_was_there_before() throws IOException {
        server.proxy.toxics().resetPeer("reset", DOWNSTREAM, 0);
        wire.server().send("x");

        assertThatThrownBy(wire.client()::receiveRest)
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void toxics_that_are_gone_leave_no_thread_on_a_live_connection() throws IOException {
        await().until(() -> ServerThreads.count() == ACCEPTING_AND_READING);
        server.proxy.toxics().latency("slow", DOWNSTREAM, 10);
        server.proxy.toxics().slicer("sliced", DOWNSTREAM, 10, 10);
        await().until(() -> ServerThreads.count() == ACCEPTING_AND_READING + 2);

        server.client.reset();

        await().until(() -> ServerThreads.count() == ACCEPTING_AND_READING);
        wire.server().send("after");
        arrives("after");
    }

    @Test
    void no_byte_is_lost_doubled_or_moved_while_toxics_come_and_go() throws Exception {
        byte[] sent = new byte[20_000_000];
        new Random(1).nextBytes(sent);
        CompletableFuture<byte[]> received =
                CompletableFuture.supplyAsync(this::receiveAll, Thread::startVirtualThread);
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(sent), Thread::startVirtualThread);

        int rounds = 0;
        for (; !received.isDone() || rounds < 10; rounds++) {
            Toxic slow = server.proxy.toxics().latency("slow", DOWNSTREAM, rounds % 7);
            Toxic narrow = server.proxy.toxics().bandwidth("narrow", DOWNSTREAM, 30_000);
            server.proxy.toxics().slicer("sliced", DOWNSTREAM, 3000, 50);
            slow.setToxicity(0.5f);
            (rounds % 2 == 0 ? slow : narrow).remove();
            server.client.reset();
        }

        sending.join();
        assertThat(received.join()).isEqualTo(sent);
        assertThat(rounds).isGreaterThanOrEqualTo(10);
    }

    private byte[] receiveAll() {
        try {
            return wire.client().socket().getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void send(byte[] bytes) {
        try {
            wire.server().send(bytes);
            wire.server().halfClose();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
