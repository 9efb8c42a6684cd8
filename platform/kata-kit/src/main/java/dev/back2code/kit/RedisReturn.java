package dev.back2code.kit;

import dev.back2code.backing.ProxiedLink;
import dev.back2code.backing.RedisDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import redis.clients.jedis.Jedis;

/**
 * A service's way back to Redis after a fault. Its client connects again by itself, but not at once: the next test must
 * not begin before.
 *
 * @param connections how many the service had before the fault
 */
record RedisReturn(RedisDatabase redis, ProxiedLink link, int connections) {

    private static final Pattern CLIENT = Pattern.compile("^id=(\\d+) .* db=(\\d+) ", Pattern.MULTILINE);

    static RedisReturn of(RedisDatabase redis, ProxiedLink link) {
        return new RedisReturn(
                redis, link, redis.ask(jedis -> others(redis, jedis).size()));
    }

    /** Cuts what is left of the old connections, and waits for as many new ones. */
    void awaited() {
        int expected =
                Math.max(connections, redis.ask(jedis -> others(redis, jedis).size()));
        cut();
        long marker = redis.ask(Jedis::clientId);
        link.heal();
        Awaitility.await("the service's new connections to Redis")
                .until(() -> redis.ask(jedis -> others(redis, jedis).stream()
                                .filter(id -> id > marker)
                                .count())
                        >= expected);
    }

    private void cut() {
        try {
            link.proxy().disable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids, which grow, of the connections to this database but for the one that asks. */
    private static Set<Long> others(RedisDatabase redis, Jedis jedis) {
        long own = jedis.clientId();
        return CLIENT.matcher(jedis.clientList())
                .results()
                .filter(client -> Integer.parseInt(client.group(2)) == redis.number())
                .map(client -> Long.valueOf(client.group(1)))
                .filter(id -> id != own)
                .collect(Collectors.toSet());
    }
}
