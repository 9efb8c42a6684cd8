package dev.back2code.storage.cache;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Redis, which keeps copies alone: a Redis that is away must cost little.
 *
 * @param url {@code redis://:password@host:port/database}; absent: there is no cache
 * @param connectTimeout to reach the server
 * @param timeout to get an answer to one command
 */
@ConfigurationProperties(prefix = "back2code.redis", ignoreUnknownFields = false)
record RedisSettings(
        URI url,
        @DefaultValue("200ms") Duration connectTimeout,
        @DefaultValue("200ms") Duration timeout) {}
