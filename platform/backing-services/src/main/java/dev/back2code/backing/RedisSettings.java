package dev.back2code.backing;

import java.util.LinkedHashMap;
import java.util.Map;

/** Settings of a Redis server for tests. */
final class RedisSettings {

    private RedisSettings() {}

    static Map<String, String> with(String password) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("requirepass", password);
        settings.put("databases", String.valueOf(RedisServer.DATABASES));
        // The log of changes is written before a change is acknowledged, so it survives the process; snapshots are not
        // needed beside it.
        settings.put("appendonly", "yes");
        settings.put("save", "\"\"");
        return settings;
    }
}
