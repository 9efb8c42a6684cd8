package dev.back2code.backing;

import eu.rekawek.toxiproxy.ToxiproxyClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.testcontainers.Testcontainers;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The real Toxiproxy in a container, which reaches loopback's servers by Testcontainers' tunnel. */
final class ContainerToxiproxy implements Toxiproxy {

    private static final int API = 8474;
    private static final int FIRST = 8666;
    /** A container's ports are published when it starts. */
    private static final int LINKS = 32;

    private final GenericContainer<?> container;
    private final ToxiproxyClient client;
    private final AtomicInteger next = new AtomicInteger(FIRST);

    private ContainerToxiproxy(GenericContainer<?> container) {
        this.container = container;
        client = new ToxiproxyClient(container.getHost(), container.getMappedPort(API));
    }

    static ContainerToxiproxy start(Consumer<String> progress) {
        String image = Settings.value("toxiproxy.image", "ghcr.io/shopify/toxiproxy:2.12.0");
        progress.accept("starting Toxiproxy from the image " + image);
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(image)).withAccessToHost(true);
        Containers.publish(
                container,
                IntStream.concat(IntStream.of(API), IntStream.range(FIRST, FIRST + LINKS))
                        .toArray());
        Containers.start(container, image, "-Dback2code.toxiproxy=embedded");
        return new ContainerToxiproxy(container);
    }

    @Override
    public ProxiedLink link(String name, int upstreamPort) {
        int port = next.getAndIncrement();
        if (port == FIRST + LINKS) {
            throw new BackingFailure("This Toxiproxy has had its %d links; start another one.".formatted(LINKS));
        }
        Testcontainers.exposeHostPorts(upstreamPort);
        try {
            return new ProxiedLink(
                    container.getMappedPort(port),
                    client.createProxy(
                            name,
                            "0.0.0.0:" + port,
                            "%s:%d".formatted(GenericContainer.INTERNAL_HOST_HOSTNAME, upstreamPort)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        container.stop();
    }
}
