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
     * @param port the order's, or one that was chosen for it
     * @param log file for its log
     */
    static Map<String, String> of(ServiceOrder order, int port, Path log) {
        Map<String, String> properties = new LinkedHashMap<>(order.issuer().properties(order.service()));
        properties.put("server.port", String.valueOf(port));
        // Longer than the tests' client keeps one: a call must not meet a connection that is just being closed.
        properties.put("server.tomcat.keep-alive-timeout", "2m");
        order.database().ifPresent(where -> properties.putAll(of(where)));
        properties.put("logging.threshold.console", "OFF");
        properties.put("logging.file.name", log.toString());
        order.seams().bindings().forEach((seam, type) -> properties.put("back2code.seams." + seam, type));
        properties.putAll(order.neighbours());
        return properties;
    }

    private static Map<String, String> of(Database database) {
        return Map.of(
                "spring.datasource.url",
                database.url(),
                "spring.datasource.username",
                database.user(),
                "spring.datasource.password",
                database.password(),
                // The template that the database is cloned from was migrated by the same scripts.
                "spring.flyway.enabled",
                "false");
    }
}
