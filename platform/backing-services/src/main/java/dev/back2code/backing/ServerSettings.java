package dev.back2code.backing;

import java.util.Map;

/** Settings of a PostgreSQL server whose data may be lost: fast, and observable from outside. */
final class ServerSettings {

    static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("fsync", "off"),
            Map.entry("synchronous_commit", "off"),
            Map.entry("full_page_writes", "off"),
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
}
