package dev.back2code.backing;

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
        String image = Settings.value("postgres.image", "postgres:" + MAJOR);
        progress.accept("starting PostgreSQL from the image " + image);
        String password = Secret.random();
        PostgreSQLContainer container = new PostgreSQLContainer(
                        DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withUsername(Cluster.SUPERUSER)
                .withPassword(password)
                .withDatabaseName("postgres")
                .withTmpFs(Map.of("/var/lib/postgresql/data", "rw"));
        Containers.onLoopback(container, PORT);
        container.setCommand(command());
        Containers.start(container, image);
        Cluster cluster = new Cluster(container.getHost(), container.getMappedPort(PORT), password);
        cluster.prepare(templates);
        return new ContainerServer(container, cluster);
    }

    private static String[] command() {
        List<String> command = new ArrayList<>(List.of("postgres"));
        ServerSettings.ALL.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command.toArray(String[]::new);
    }

    @Override
    public void close() {
        container.stop();
    }
}
