package dev.back2code.storage.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The mail server.
 *
 * @param url where mails are posted to; absent: mails are only logged
 */
@ConfigurationProperties(prefix = "back2code.mail", ignoreUnknownFields = false)
record MailSettings(@Nullable URI url) {}
