package dev.back2code.storage.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.back2code.storage.timeout.TimeoutTestConfiguration;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.api.sync.RedisCommands;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RedisConfigurationTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(RedisConfiguration.class, TimeoutTestConfiguration.class);

    @Test
    void the_service_starts_while_redis_is_away() {
        service.withPropertyValues("back2code.redis.url=redis://127.0.0.1:1").run(context -> {
            RedisCommands<?, ?> redis = context.getBean(RedisCommands.class);
            assertThat(redis).hasToString(redis.toString());
            assertThatExceptionOfType(RedisConnectionException.class).isThrownBy(redis::ping);
        });
    }

    @Test
    void without_an_address_there_is_no_connection_to_make() {
        service.run(context -> assertThat(context).doesNotHaveBean(RedisCommands.class));
    }
}
