package dev.back2code.backing;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** What all containers have in common. */
final class Containers {

    private Containers() {}

    /** Publishes ports on loopback alone, where Docker would take every interface; an engine elsewhere does as it likes. */
    static void publish(GenericContainer<?> container, int... ports) {
        container.addExposedPorts(ports);
        if (engineIsHere()) {
            bind(container, IntStream.of(ports).mapToObj(port -> binding(Binding.bindIp("127.0.0.1"), port)));
        }
    }

    /** Publishes a port like {@link #publish}, but by a number that is the same when the container starts again. */
    static void publishForGood(GenericContainer<?> container, int port) {
        container.addExposedPort(port);
        int free = Program.freePort();
        Binding host = engineIsHere() ? Binding.bindIpAndPort("127.0.0.1", free) : Binding.bindPort(free);
        bind(container, Stream.of(binding(host, port)));
    }

    private static PortBinding binding(Binding host, int port) {
        return new PortBinding(host, ExposedPort.tcp(port));
    }

    private static void bind(GenericContainer<?> container, Stream<PortBinding> bindings) {
        PortBinding[] all = bindings.toArray(PortBinding[]::new);
        container.withCreateContainerCmdModifier(
                command -> Objects.requireNonNull(command.getHostConfig()).withPortBindings(all));
    }

    private static boolean engineIsHere() {
        try {
            return InetAddress.getByName(DockerClientFactory.instance().dockerHostIpAddress())
                    .isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * @param instead the setting that does without the image
     * @throws BackingFailure if it does not start
     */
    static void start(GenericContainer<?> container, String image, String instead) {
        try {
            container.start();
        } catch (RuntimeException e) {
            throw new BackingFailure(
                    "Docker answers, but the image %s does not start (%s). Try %s."
                            .formatted(image, e.getMessage(), instead),
                    e);
        }
    }
}
