package dev.back2code.backing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings of a PostgreSQL server for tests: fast, and observable from outside. */
final class ServerSettings {

    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("max_connections", "150"),
            Map.entry("shared_buffers", "128MB"),
            // Keeps the image of the cluster small: recycled log segments would be copied too.
            Map.entry("min_wal_size", "32MB"),
            Map.entry("timezone", "UTC"),
            // Every statement with its rows and buffers, for the counters of the kata kit.
            Map.entry("shared_preload_libraries", "pg_stat_statements"),
            Map.entry("pg_stat_statements.track", "all"),
            // With FETCH and COPY: what they read is counted nowhere else.
            Map.entry("pg_stat_statements.track_utility", "on"),
            // A deadlock is found after this long; the default of a second would be most of a test.
            Map.entry("deadlock_timeout", "100ms"),
            // A vacuum in the middle of a measurement would make buffer counts a matter of luck.
            Map.entry("autovacuum", "off"));

    private ServerSettings() {}

    /** Of a server that lives as long as its data. */
    static Map<String, String> fast() {
        return withDurability("off");
    }

    /** Of a server that is to be crashed: without them, a commit that was acknowledged may be lost with the process. */
    static Map<String, String> durable() {
        return withDurability("on");
    }

    private static Map<String, String> withDurability(String state) {
        Map<String, String> settings = new HashMap<>(COMMON);
        List.of("fsync", "synchronous_commit", "full_page_writes").forEach(name -> settings.put(name, state));
        return settings;
    }
}
