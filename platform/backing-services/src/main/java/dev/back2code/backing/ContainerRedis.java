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
    private final RedisDatabase own;

    private ContainerRedis(GenericContainer<?> container, RedisDatabase own) {
        super(own);
        this.container = container;
        this.own = own;
    }

    static ContainerRedis start(Consumer<String> progress) {
        GenericContainer<?> container = container();
        Containers.publish(container, PORT);
        return start(container, progress);
    }

    /** Port and data stay the same when the container starts again. */
    static ContainerRedis startCrashable(Consumer<String> progress) {
        GenericContainer<?> container = container();
        Containers.publishForGood(container, PORT);
        return start(container, progress);
    }

    private static GenericContainer<?> container() {
        return new GenericContainer<>(DockerImageName.parse(image()));
    }

    private static String image() {
        return Settings.value("redis.image", "redis:6.2");
    }

    private static ContainerRedis start(GenericContainer<?> container, Consumer<String> progress) {
        progress.accept("starting Redis from the image " + image());
        String password = Secret.random();
        container.setCommand(command(password));
        Containers.start(container, image(), "-Dback2code.redis=embedded");
        return new ContainerRedis(
                container, new RedisDatabase(container.getHost(), container.getMappedPort(PORT), 0, password));
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
    public ServerProcess process() {
        return new ContainerProcess(container, "TERM", () -> answers(own));
    }

    @Override
    public void close() {
        container.stop();
    }
}
