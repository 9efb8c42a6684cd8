package dev.back2code.kit;

import dev.back2code.backing.Redis;
import dev.back2code.backing.RedisDatabase;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One server for all runs of this JVM that ask for Redis, started by the first. It ends with the JVM. */
final class SharedRedis {

    private static @Nullable Redis started;

    private SharedRedis() {}

    static synchronized Redis get() {
        if (started == null) {
            started = Redis.start(Progress::say);
        }
        return started;
    }

    /** What makes a service keep its cache there. */
    static Map<String, String> properties(RedisDatabase database) {
        return Map.of("back2code.redis.url", database.url());
    }
}
