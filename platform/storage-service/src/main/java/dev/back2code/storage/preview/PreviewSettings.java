package dev.back2code.storage.preview;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The preview server.
 *
 * @param url where it is asked; absent: no link has a preview
 * @param connectTimeout to reach the server
 * @param limit for the whole answer, from the question to the last byte
 */
@ConfigurationProperties(prefix = "back2code.preview", ignoreUnknownFields = false)
record PreviewSettings(
        @Nullable URI url,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("900ms") Duration limit) {}
