package dev.back2code.auth.throttle;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is throttled; the values stand in application.yaml.
 *
 * @param loginFromAddress attempts at one login from one network
 * @param login attempts at one login from everywhere
 * @param address attempts at all logins from one network
 * @param registration registrations from one network
 */
@ConfigurationProperties(prefix = "back2code.auth.throttle", ignoreUnknownFields = false)
public record ThrottleSettings(Limit loginFromAddress, Limit login, Limit address, Limit registration) {}
