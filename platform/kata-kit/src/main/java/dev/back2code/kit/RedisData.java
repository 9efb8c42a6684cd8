package dev.back2code.kit;

import dev.back2code.backing.RedisDatabase;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.args.ClientPauseMode;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.resps.ScanResult;

/**
 * What the service keeps in Redis, from beside the service. Tests know nothing of what keys and values mean: that is the
 * solution's own business. What a test does to the server is undone when it ends.
 */
public final class RedisData implements AutoCloseable {

    private static final String REPLICAS = "min-replicas-to-write";

    private final RedisDatabase database;
    private final Runnable afterFault;
    private boolean faulty;

    /** @param afterFault what is to be done when a fault is over, since those who felt it may remember it */
    RedisData(RedisDatabase database, Runnable afterFault) {
        this.database = database;
        this.afterFault = afterFault;
    }

    /** Each key with the time that it has left; empty if it has no end. */
    public Map<String, Optional<Duration>> lifetimes() {
        return database.ask(redis -> {
            Map<String, Optional<Duration>> lifetimes = new TreeMap<>();
            for (String key : keys(redis)) {
                long left = redis.pttl(key);
                // -2: it has just ended
                if (left != -2) {
                    lifetimes.put(key, left < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(left)));
                }
            }
            return lifetimes;
        });
    }

    private static Set<String> keys(Jedis redis) {
        Set<String> keys = new HashSet<>();
        String cursor = ScanParams.SCAN_POINTER_START;
        do {
            ScanResult<String> some = redis.scan(cursor, new ScanParams().count(1000));
            keys.addAll(some.getResult());
            cursor = some.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
        return keys;
    }

    /** Puts {@code text} in the place of every value that is text, or a field of a hash. Lifetimes stay. */
    public void spoil(String text) {
        database.ask(redis -> {
            keys(redis).forEach(key -> spoil(redis, key, text));
            return null;
        });
    }

    private static void spoil(Jedis redis, String key, String text) {
        switch (redis.type(key)) {
            case "string" -> redis.set(key, text, SetParams.setParams().xx().keepTtl());
            case "hash" -> redis.hkeys(key).forEach(field -> redis.hset(key, field, text));
            default -> {
                // Sets and lists are no values.
            }
        }
    }

    /** Everything has so much less time left; what would have ended is gone. So a test need not wait. */
    public void letPass(Duration time) {
        database.ask(redis -> {
            for (String key : keys(redis)) {
                long left = redis.pttl(key);
                if (left >= 0) {
                    // Not above 0: it is deleted.
                    redis.pexpire(key, left - time.toMillis());
                }
            }
            return null;
        });
    }

    /** From now on Redis answers reads and refuses writes, as it does when its disk is full, or as a replica. */
    public void refuseWrites() {
        faulty = true;
        database.ask(redis -> redis.configSet(REPLICAS, "1"));
    }

    /** From now on Redis takes commands and answers none for so long, as when a network swallows its packets. */
    public void answerNothingFor(Duration time) {
        faulty = true;
        database.ask(redis -> redis.clientPause(time.toMillis(), ClientPauseMode.ALL));
    }

    /** Redis takes writes again. */
    public void acceptWrites() {
        database.ask(redis -> redis.configSet(REPLICAS, "0"));
    }

    @Override
    public void close() {
        if (faulty) {
            // Answered when a pause is over.
            acceptWrites();
            afterFault.run();
        }
    }
}
