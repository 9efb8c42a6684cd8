package dev.back2code.backing;

import java.util.function.Function;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;

/**
 * One numbered database of a running Redis server.
 *
 * @param number what {@code SELECT} takes
 */
public record RedisDatabase(String host, int port, int number, String password) {

    private static final int PATIENCE = 10_000;

    /** A new connection; the caller closes it. */
    public Jedis connect() {
        return new Jedis(
                host,
                port,
                DefaultJedisClientConfig.builder()
                        .password(password)
                        .database(number)
                        .timeoutMillis(PATIENCE)
                        .build());
    }

    /** What {@code call} returns, by a connection of its own. */
    public <T> T ask(Function<Jedis, T> call) {
        try (Jedis connection = connect()) {
            return call.apply(connection);
        }
    }

    /** The address in the form that Redis clients take: {@code redis://:password@host:port/number}. */
    public String url() {
        return "redis://:%s@%s:%d/%d".formatted(password, host, port, number);
    }

    /** The same database by way of another port of loopback, such as a proxy's. */
    public RedisDatabase through(int otherPort) {
        return new RedisDatabase("127.0.0.1", otherPort, number, password);
    }
}
