package dev.back2code.storage.cache;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Redis, which keeps copies alone.
 *
 * @param url {@code redis://:password@host:port/database}; absent: there is no cache
 */
@ConfigurationProperties(prefix = "back2code.redis", ignoreUnknownFields = false)
record RedisSettings(URI url) {}
