package dev.back2code.storage.cache;

import dev.back2code.storage.seam.Timeouts;
import dev.back2code.storage.timeout.Policies;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to Redis, where one is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("back2code.redis.url")
@EnableConfigurationProperties(RedisSettings.class)
class RedisConfiguration {

    // By its own default a client waits up to 30 s before it tries to connect again.
    private static final Delay RECONNECT = Delay.exponential(10, 1000, TimeUnit.MILLISECONDS, 2);

    @Bean(destroyMethod = "shutdown")
    ClientResources redisResources() {
        return ClientResources.builder().reconnectDelay(RECONNECT).build();
    }

    @Bean(destroyMethod = "shutdown")
    RedisClient redisClient(ClientResources resources) {
        return RedisClient.create(resources);
    }

    @Bean
    ConnectedLater redisConnection(RedisSettings settings, RedisClient client, Timeouts timeouts, Policies policies) {
        return new ConnectedLater(settings.url(), client, timeouts, policies);
    }

    @Bean
    RedisCommands<String, String> redis(ConnectedLater connection) {
        return connection.commands();
    }
}
