package dev.back2code.kit.start;

import dev.back2code.backing.BackingFailure;
import dev.back2code.backing.Program;
import dev.back2code.kit.PlatformService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** Where each service listens on loopback; known before any of them starts, since they call each other. */
record Ports(Map<PlatformService, Integer> numbers) {

    private static final Map<PlatformService, Integer> KNOWN =
            Map.of(PlatformService.CORE, 8080, PlatformService.STORAGE, 8081, PlatformService.AUTH, 9000);

    static Ports any() {
        Map<PlatformService, Integer> numbers = new EnumMap<>(PlatformService.class);
        for (PlatformService service : PlatformService.values()) {
            numbers.put(service, Program.freePort());
        }
        return new Ports(numbers);
    }

    /** @throws BackingFailure if somebody listens on one of them, saying on which */
    static Ports known() {
        KNOWN.forEach(Ports::requireFree);
        return new Ports(KNOWN);
    }

    static void requireFree(PlatformService service, int port) {
        try (ServerSocket free = new ServerSocket()) {
            free.setReuseAddress(true);
            free.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        } catch (IOException taken) {
            throw new BackingFailure(
                    "Port %d, which %s is known by, is taken: is the platform running already? End that program, or add --any-ports."
                            .formatted(port, service),
                    taken);
        }
    }

    int of(PlatformService service) {
        return numbers.get(service);
    }

    URI uri(PlatformService service) {
        return URI.create("http://127.0.0.1:" + of(service));
    }
}
