package dev.back2code.kit.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.back2code.backing.BackingFailure;
import dev.back2code.kit.PlatformService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void any_ports_are_different_ones() {
        Ports ports = Ports.any();

        assertThat(new HashSet<>(ports.numbers().values())).hasSize(PlatformService.values().length);
        assertThat(ports.uri(PlatformService.CORE)).hasToString("http://127.0.0.1:" + ports.of(PlatformService.CORE));
    }

    @Test
    void a_port_that_is_taken_is_told_with_the_service_that_wants_it() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = somebody.getLocalPort();

            assertThatThrownBy(() -> Ports.requireFree(PlatformService.CORE, port))
                    .isInstanceOf(BackingFailure.class)
                    .hasMessageStartingWith("Port %d, which core-api is known by, is taken".formatted(port));
        }
    }
}
