package dev.back2code.backing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** Redis in a container; Testcontainers' reaper removes it when this JVM ends, however it ends. */
final class ContainerRedis extends RedisServer {

    private static final int PORT = 6379;

    private final GenericContainer<?> container;

    private ContainerRedis(GenericContainer<?> container, String password) {
        super(container.getHost(), container.getMappedPort(PORT), password);
        this.container = container;
    }

    static ContainerRedis start(Consumer<String> progress) {
        String image = Settings.value("redis.image", "redis:6.2");
        progress.accept("starting Redis from the image " + image);
        String password = Secret.random();
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(image)).withExposedPorts(PORT);
        Containers.onLoopback(container, PORT);
        container.setCommand(command(password));
        Containers.start(container, image);
        return new ContainerRedis(container, password);
    }

    private static String[] command(String password) {
        List<String> command = new ArrayList<>(List.of("redis-server", "--bind", "0.0.0.0"));
        RedisSettings.with(password).forEach((name, value) -> command.addAll(List.of("--" + name, unquoted(value))));
        return command.toArray(String[]::new);
    }

    private static String unquoted(String value) {
        return value.replace("\"", "");
    }

    @Override
    public void close() {
        container.stop();
    }
}
