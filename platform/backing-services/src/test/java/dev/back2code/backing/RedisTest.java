package dev.back2code.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

class RedisTest {

    private static Redis redis;

    @BeforeAll
    static void start() {
        redis = Redis.start(line -> {});
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Test
    void databases_share_nothing() {
        RedisDatabase one = redis.database();
        RedisDatabase other = redis.database();

        one.ask(jedis -> jedis.set("key", "one"));

        assertThat(other.ask(Jedis::dbSize)).isZero();
        assertThat(one.<String>ask(jedis -> jedis.get("key"))).isEqualTo("one");
    }

    @Test
    void a_database_that_was_given_back_is_empty_when_it_is_handed_out_again() {
        RedisDatabase first = redis.database();
        first.ask(jedis -> jedis.set("key", "value"));

        redis.drop(first);

        RedisDatabase second = redis.database();
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.ask(Jedis::dbSize)).isZero();
    }

    @Test
    void when_all_are_taken_it_says_so() {
        List<RedisDatabase> held = Stream.generate(redis::database)
                .limit(RedisServer.DATABASES - 1 - taken())
                .toList();

        assertThatThrownBy(redis::database)
                .isInstanceOf(BackingFailure.class)
                .hasMessageContaining("All 1023 databases of this Redis are taken");
        held.forEach(redis::drop);
    }

    // The numbers go up from 1, and what is below the next one is held by other tests.
    private static int taken() {
        RedisDatabase next = redis.database();
        redis.drop(next);
        return next.number() - 1;
    }

    @Test
    void the_default_database_is_nobody_s() {
        assertThat(redis.database().number()).isPositive();
    }

    @Test
    void a_connection_without_the_password_is_refused() {
        RedisDatabase database = redis.database();

        assertThatThrownBy(() -> new RedisDatabase(database.host(), database.port(), database.number(), "guess")
                        .ask(Jedis::ping))
                .hasMessageContaining("WRONGPASS");
    }
}
