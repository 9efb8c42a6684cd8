package dev.back2code.storage.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
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
    RedisClient redisClient(RedisSettings settings, ClientResources resources) {
        RedisURI server = RedisURI.create(settings.url());
        server.setTimeout(settings.timeout());
        RedisClient client = RedisClient.create(resources, server);
        client.setOptions(ClientOptions.builder()
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(settings.connectTimeout())
                        .build())
                // Else commands would wait in a queue until the server is back.
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        return client;
    }

    @Bean
    RedisCommands<String, String> redis(RedisClient client) {
        return ConnectedLater.to(client);
    }
}
