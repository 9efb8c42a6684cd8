package dev.back2code.core.storage;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * storage-service, and how far it is trusted.
 *
 * @param url where it is
 * @param connectTimeout to reach it
 * @param timeout for a whole answer; less if the caller waits less
 * @param maxAnswer the longest answer that is read; none of an export, but of each of its lines
 * @param idleTimeout for the next part of an export
 */
@ConfigurationProperties(prefix = "back2code.storage", ignoreUnknownFields = false)
record StorageSettings(
        @DefaultValue("http://127.0.0.1:8081") URI url,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("3s") Duration timeout,
        @DefaultValue("2MB") DataSize maxAnswer,
        @DefaultValue("10s") Duration idleTimeout) {

    URI at(String path) {
        return URI.create(url + path);
    }
}
