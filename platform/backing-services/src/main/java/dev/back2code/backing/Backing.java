package dev.back2code.backing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/**
 * Where backing services come from; {@code -Dback2code.backing=auto|embedded|docker} chooses for all, {@code
 * -Dback2code.redis=...} and the like for one.
 */
enum Backing {
    EMBEDDED,
    DOCKER;

    /**
     * Where this service comes from: the choice of the system property {@code back2code.SERVICE} or the variable {@code
     * BACK2CODE_SERVICE}; without one, that of {@code back2code.backing}; without that either, Docker if its engine
     * answers.
     *
     * @param service {@code postgres}, {@code redis} or {@code toxiproxy}
     * @throws BackingFailure if the value is none of the three
     */
    static Backing of(String service) {
        String choice = Settings.value(service, Settings.value("backing", "auto"));
        return switch (choice.toLowerCase(Locale.ROOT)) {
            case "auto" -> dockerAnswers() ? DOCKER : EMBEDDED;
            case "embedded" -> EMBEDDED;
            case "docker" -> DOCKER;
            default ->
                throw new BackingFailure(
                        "back2code.%s (or back2code.backing) is '%s'; it must be auto, embedded or docker."
                                .formatted(service, choice));
        };
    }

    private static boolean dockerAnswers() {
        return mayHaveDocker() && DockerClientFactory.instance().isDockerAvailable();
    }

    // Testcontainers takes 0.4 s and some alarming log lines to find out that there is nothing to ask.
    private static boolean mayHaveDocker() {
        String home = System.getProperty("user.home");
        return System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of(home, ".testcontainers.properties"))
                || Files.exists(Path.of("/var/run/docker.sock"))
                || Files.exists(Path.of(home, ".docker/run/docker.sock"))
                || Files.exists(Path.of(System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run"), "docker.sock"));
    }
}
