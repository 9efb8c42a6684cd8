package dev.back2code.kit;

import dev.back2code.backing.Database;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a service of the platform is told at its start, wherever it runs. */
final class ServiceProperties {

    private ServiceProperties() {}

    /**
     * Of a service.
     *
     * @param service name of the module
     * @param port 0 for any that is free
     * @param log file for its log
     */
    static Map<String, String> of(
            String service, int port, SeamClasses seams, Database database, TestIssuer issuer, Path log) {
        Map<String, String> properties = new LinkedHashMap<>(issuer.properties(service));
        properties.put("server.port", String.valueOf(port));
        // Longer than the tests' client keeps one: a call must not meet a connection that is just being closed.
        properties.put("server.tomcat.keep-alive-timeout", "2m");
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        // The template that the database is cloned from was migrated by the same scripts.
        properties.put("spring.flyway.enabled", "false");
        properties.put("logging.threshold.console", "OFF");
        properties.put("logging.file.name", log.toString());
        seams.bindings().forEach((seam, type) -> properties.put("back2code.seams." + seam, type));
        return properties;
    }

    /** The class with the service's main method. */
    static String mainClass(String service) {
        return switch (service) {
            case "storage-service" -> "dev.back2code.storage.StorageService";
            default -> throw new IllegalArgumentException("No service is called '%s'.".formatted(service));
        };
    }
}
