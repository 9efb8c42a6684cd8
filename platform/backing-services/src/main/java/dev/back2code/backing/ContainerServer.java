package dev.back2code.backing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container; Testcontainers' reaper removes it when this JVM ends, however it ends. */
final class ContainerServer extends ClusterServer {

    private static final int PORT = 5432;

    private final PostgreSQLContainer container;

    private ContainerServer(PostgreSQLContainer container, Cluster cluster) {
        super(cluster);
        this.container = container;
    }

    static ContainerServer start(List<Template> templates, Consumer<String> progress) {
        PostgreSQLContainer container = container(ServerSettings.fast());
        container.withTmpFs(Map.of("/var/lib/postgresql/data", "rw"));
        Containers.publish(container, PORT);
        return start(container, templates, progress);
    }

    /** Port and data stay the same when the container starts again. */
    static ContainerServer startCrashable(List<Template> templates, Consumer<String> progress) {
        PostgreSQLContainer container = container(ServerSettings.durable());
        Containers.publishForGood(container, PORT);
        return start(container, templates, progress);
    }

    private static PostgreSQLContainer container(Map<String, String> settings) {
        PostgreSQLContainer container = new PostgreSQLContainer(
                        DockerImageName.parse(image()).asCompatibleSubstituteFor("postgres"))
                .withUsername(Cluster.SUPERUSER)
                .withPassword(Secret.random())
                .withDatabaseName("postgres");
        container.setCommand(command(settings));
        return container;
    }

    private static String image() {
        return Settings.value("postgres.image", "postgres:" + MAJOR);
    }

    private static ContainerServer start(
            PostgreSQLContainer container, List<Template> templates, Consumer<String> progress) {
        progress.accept("starting PostgreSQL from the image " + image());
        Containers.start(container, image(), "-Dback2code.postgres=embedded");
        Cluster cluster = new Cluster(container.getHost(), container.getMappedPort(PORT), container.getPassword());
        cluster.prepare(templates);
        return new ContainerServer(container, cluster);
    }

    private static String[] command(Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of("postgres"));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command.toArray(String[]::new);
    }

    @Override
    public ServerProcess process() {
        // SIGQUIT is PostgreSQL's immediate stop.
        return new ContainerProcess(container, "QUIT", this::answers);
    }

    private boolean answers() {
        try (Connection connection = maintenance().connect()) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        container.stop();
    }
}
