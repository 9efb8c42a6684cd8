package dev.back2code.backing;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** What all containers have in common. */
final class Containers {

    private Containers() {}

    /** Publishes a port on loopback alone, where Docker would take every interface; an engine elsewhere does as it likes. */
    static void onLoopback(GenericContainer<?> container, int port) {
        if (engineIsHere()) {
            PortBinding binding = new PortBinding(Binding.bindIp("127.0.0.1"), ExposedPort.tcp(port));
            container.withCreateContainerCmdModifier(
                    command -> Objects.requireNonNull(command.getHostConfig()).withPortBindings(binding));
        }
    }

    private static boolean engineIsHere() {
        try {
            return InetAddress.getByName(DockerClientFactory.instance().dockerHostIpAddress())
                    .isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** @throws BackingFailure if it does not start */
    static void start(GenericContainer<?> container, String image) {
        try {
            container.start();
        } catch (RuntimeException e) {
            throw new BackingFailure(
                    "Docker answers, but the image %s does not start (%s). Try -Dback2code.backing=embedded."
                            .formatted(image, e.getMessage()),
                    e);
        }
    }
}
