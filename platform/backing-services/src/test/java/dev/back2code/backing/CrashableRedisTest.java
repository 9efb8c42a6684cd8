package dev.back2code.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

class CrashableRedisTest {

    private static CrashableRedis redis;
    private static ServerProcess process;

    private final RedisDatabase database = redis.database();

    @BeforeAll
    static void start() {
        redis = CrashableRedis.start(line -> {});
        process = redis.process();
    }

    @AfterEach
    void heal() {
        process.heal();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Test
    void every_acknowledged_write_survives_kill_9_under_traffic() throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> countUntilItFails(acknowledged));
        Awaitility.await().until(() -> acknowledged.get() >= 50 || writer.isDone());

        process.kill();

        writer.get(20, TimeUnit.SECONDS);
        assertThat(process.isRunning()).isFalse();
        assertThatThrownBy(() -> database.ask(Jedis::ping)).isInstanceOf(JedisException.class);
        process.start();
        assertThat(acknowledged).hasValueGreaterThanOrEqualTo(50);
        assertThat(Integer.parseInt(database.ask(jedis -> jedis.get("count"))))
                .isGreaterThanOrEqualTo(acknowledged.get());
    }

    @Test
    void a_suspended_server_takes_connections_and_answers_when_it_goes_on() throws Exception {
        process.suspend();
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> database.ask(Jedis::ping));

        assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(process.isRunning()).isTrue();

        process.resume();
        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo("PONG");
    }

    @Test
    void a_stop_keeps_the_data_and_the_port() {
        database.ask(jedis -> jedis.set("key", "value"));

        process.stop();

        assertThat(process.isRunning()).isFalse();
        assertThatThrownBy(() -> database.ask(Jedis::ping)).isInstanceOf(JedisException.class);
        process.start();
        assertThat(database.<String>ask(jedis -> jedis.get("key"))).isEqualTo("value");
    }

    @Test
    void healing_undoes_whatever_was_done() {
        process.suspend();
        process.kill();
        process.heal();
        process.suspend();
        process.stop();
        process.heal();
        process.heal();
        process.suspend();
        process.heal();

        assertThat(database.<String>ask(Jedis::ping)).isEqualTo("PONG");
    }

    private void countUntilItFails(AtomicInteger acknowledged) {
        try (Jedis connection = database.connect()) {
            while (acknowledged.get() < 1_000_000) {
                acknowledged.set((int) connection.incr("count"));
            }
        } catch (JedisException e) {
            // The crash.
        }
    }
}
