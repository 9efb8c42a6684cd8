package dev.back2code.backing.toxiproxy;

import static dev.back2code.backing.toxiproxy.Stopwatch.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each toxic does to the bytes of a new connection, in either direction, beside one past the proxy. */
class ToxicEffectTest {

    private ProxiedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ProxiedServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static ToxicDirection of(Direction direction) {
        return ToxicDirection.valueOf(direction.name());
    }

    /** From the first byte sent to the last one received. */
    private static Duration transfer(Wire wire, Direction direction, int bytes) throws IOException {
        return time(() -> {
            Thread sender = Thread.startVirtualThread(() -> sendQuietly(wire.sender(direction), bytes));
            assertThat(wire.receiver(direction).receiveBytes(bytes)).hasSize(bytes);
            assertThat(sender.isAlive() && sender.isInterrupted()).isFalse();
        });
    }

    private static void sendQuietly(Peer peer, int bytes) {
        try {
            peer.send(new byte[bytes]);
        } catch (IOException e) {
            // The receiver sees it.
        }
    }

    @ParameterizedTest
    @EnumSource
    void latency_delays_every_byte_and_holds_none_back_for_another(Direction direction) throws IOException {
        server.proxy.toxics().latency("slow", of(direction), 300);
        try (Wire direct = server.connectDirectly();
                Wire wire = server.connect()) {
            Duration control = transfer(direct, direction, 100);
            Duration ten = time(() -> {
                for (int i = 0; i < 10; i++) {
                    wire.sender(direction).send("x");
                }
                wire.receiver(direction).receive(10);
            });

            assertThat(ten.minus(control)).isBetween(Duration.ofMillis(290), Duration.ofMillis(1500));
        }
    }

    @Test
    void latency_leaves_the_other_direction_alone() throws IOException {
        server.proxy.toxics().latency("slow", ToxicDirection.DOWNSTREAM, 5000);
        try (Wire wire = server.connect()) {
            assertThat(transfer(wire, Direction.UPSTREAM, 100)).isLessThan(Duration.ofMillis(2500));
        }
    }

    @Test
    void jitter_stays_in_its_band_and_varies() throws IOException {
        server.proxy.toxics().latency("slow", ToxicDirection.DOWNSTREAM, 60).setJitter(50);
        List<Duration> delays = new ArrayList<>();
        try (Wire wire = server.connect()) {
            for (int i = 0; i < 15; i++) {
                delays.add(transfer(wire, Direction.DOWNSTREAM, 1));
            }
        }

        assertThat(delays).allMatch(delay -> delay.compareTo(Duration.ofMillis(10)) >= 0);
        Duration median = delays.stream().sorted().toList().get(delays.size() / 2);
        assertThat(median).isBetween(Duration.ofMillis(15), Duration.ofMillis(200));
        assertThat(delays.stream().max(Duration::compareTo).orElseThrow())
                .isGreaterThan(
                        delays.stream().min(Duration::compareTo).orElseThrow().plusMillis(10));
    }

    @ParameterizedTest
    @EnumSource
    void bandwidth_of_100_kilobytes_a_second_takes_half_a_second_for_50(Direction direction) throws IOException {
        server.proxy.toxics().bandwidth("narrow", of(direction), 100);
        try (Wire direct = server.connectDirectly();
                Wire wire = server.connect()) {
            Duration control = transfer(direct, direction, 50_000);
            Duration narrow = transfer(wire, direction, 50_000);

            assertThat(narrow).isBetween(Duration.ofMillis(480), Duration.ofMillis(1500));
            assertThat(narrow).isGreaterThan(control.multipliedBy(3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void slow_close_delays_only_the_close(Direction direction) throws IOException {
        server.proxy.toxics().slowClose("lingering", of(direction), 600);
        try (Wire wire = server.connect()) {
            Duration data = transfer(wire, direction, 1000);
            wire.sender(direction).close();
            Duration close = time(
                    () -> assertThat(wire.receiver(direction).receiveRest()).isEmpty());

            assertThat(close).isBetween(Duration.ofMillis(590), Duration.ofMillis(2500));
            assertThat(data).isLessThan(close);
        }
    }

    @ParameterizedTest
    @EnumSource
    void limit_data_passes_exactly_so_many_bytes_and_closes(Direction direction) throws IOException {
        server.proxy.toxics().limitData("limited", of(direction), 70_001);
        try (Wire wire = server.connect()) {
            Thread.startVirtualThread(() -> sendQuietly(wire.sender(direction), 100_000));

            assertThat(wire.receiver(direction).receiveRest()).hasSize(70_001);
        }
    }

    @Test
    void timeout_drops_everything_and_closes_when_nothing_has_come_for_so_long() throws IOException {
        server.proxy.toxics().timeout("hole", ToxicDirection.DOWNSTREAM, 900);
        try (Wire wire = server.connect()) {
            for (int i = 0; i < 5; i++) {
                wire.server().send("lost");
                assertThat(wire.client().hearsNothingFor(Duration.ofMillis(200)))
                        .isTrue();
            }
            Duration idle = time(() -> assertThat(wire.client().receiveRest()).isEmpty());

            assertThat(idle).isBetween(Duration.ofMillis(600), Duration.ofMillis(3000));
            assertThat(wire.server().receiveRest()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void reset_peer_is_seen_as_a_reset_at_the_first_data(Direction direction) throws IOException {
        server.proxy.toxics().resetPeer("reset", of(direction), 300);
        try (Wire wire = server.connect()) {
            wire.sender(direction).send("x");
            Duration until = time(() -> {
                for (Peer peer : List.of(wire.receiver(direction), wire.sender(direction))) {
                    assertThatThrownBy(peer::receiveRest)
                            .isInstanceOf(SocketException.class)
                            .hasMessageContaining("reset");
                }
            });

            assertThat(until).isBetween(Duration.ofMillis(290), Duration.ofMillis(2000));
        }
    }

    @Test
    void reset_peer_is_seen_as_a_reset_at_the_end_too_which_otherwise_is_an_end() throws IOException {
        try (Wire control = server.connect()) {
            control.client().halfClose();
            assertThat(control.server().receiveRest()).isEmpty();
        }
        server.proxy.toxics().resetPeer("reset", ToxicDirection.UPSTREAM, 0);
        try (Wire wire = server.connect()) {
            wire.client().halfClose();
            assertThatThrownBy(wire.server()::receiveRest)
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @Test
    void slicer_cuts_a_write_into_small_ones() throws IOException {
        try (Wire control = server.connect()) {
            assertThat(reads(control)).hasSizeLessThan(4);
        }
        server.proxy
                .toxics()
                .slicer("sliced", ToxicDirection.DOWNSTREAM, 100, 20_000)
                .setSizeVariation(20);
        try (Wire wire = server.connect()) {
            List<Integer> reads = new ArrayList<>();
            Duration sliced = time(() -> reads.addAll(reads(wire)));

            assertThat(reads).hasSizeGreaterThan(4);
            assertThat(sliced).isBetween(Duration.ofMillis(140), Duration.ofMillis(3000));
        }
    }

    /** Sizes of the reads that it takes to see a thousand bytes, which must be the right ones. */
    private static List<Integer> reads(Wire wire) throws IOException {
        byte[] sent = new byte[1000];
        for (int i = 0; i < sent.length; i++) {
            sent[i] = (byte) i;
        }
        wire.server().send(sent);
        List<Integer> sizes = new ArrayList<>();
        byte[] received = new byte[1000];
        for (int total = 0; total < 1000; total += sizes.getLast()) {
            sizes.add(wire.client().socket().getInputStream().read(received, total, 1000 - total));
        }
        assertThat(received).isEqualTo(sent);
        return sizes;
    }

    @Test
    void toxics_act_in_their_order() throws IOException {
        server.proxy.toxics().limitData("limited", ToxicDirection.DOWNSTREAM, 5);
        server.proxy.toxics().slowClose("lingering", ToxicDirection.DOWNSTREAM, 400);
        assertThat(timeOfTen()).isGreaterThanOrEqualTo(Duration.ofMillis(390));

        server.client.reset();
        server.proxy.toxics().slowClose("lingering", ToxicDirection.DOWNSTREAM, 5000);
        server.proxy.toxics().limitData("limited", ToxicDirection.DOWNSTREAM, 5);
        assertThat(timeOfTen()).isLessThan(Duration.ofMillis(2500));
    }

    private Duration timeOfTen() throws IOException {
        try (Wire wire = server.connect()) {
            wire.server().send("0123456789");
            return time(() -> assertThat(wire.client().receiveRest()).isEqualTo("01234"));
        }
    }

    @Test
    void toxicity_is_drawn_for_each_connection() throws IOException {
        server.proxy.toxics().limitData("limited", ToxicDirection.DOWNSTREAM, 1).setToxicity(0.5f);
        List<String> received = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            try (Wire wire = server.connect()) {
                wire.server().send("12");
                wire.server().close();
                received.add(wire.client().receiveRest());
            }
        }

        assertThat(received).containsOnly("1", "12").contains("1", "12");
    }
}
