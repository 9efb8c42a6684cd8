package dev.back2code.storage.mail;

import dev.back2code.storage.seam.Timeouts;
import dev.back2code.storage.timeout.Policies;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses how mail leaves the house. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    Mailbox mailbox(MailSettings settings, Timeouts timeouts, Policies policies) {
        return settings.url() == null
                ? new LoggingMailbox()
                : new HttpMailbox(settings.url(), () -> timeouts.mail(policies.mail()));
    }
}
