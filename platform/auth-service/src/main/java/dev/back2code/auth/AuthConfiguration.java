package dev.back2code.auth;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What every feature of the service shares. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuthConfiguration {

    /** The service's only clock. Spring Authorization Server, which decides when a token ends, has its own. */
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
