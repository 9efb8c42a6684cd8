package dev.back2code.storage.mail;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server.
 *
 * @param url where mails are posted to; absent: mails are only logged
 * @param connectTimeout to reach the server
 * @param readTimeout to get its answer
 */
@ConfigurationProperties(prefix = "back2code.mail", ignoreUnknownFields = false)
record MailSettings(
        @Nullable URI url,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("1s") Duration readTimeout) {}
