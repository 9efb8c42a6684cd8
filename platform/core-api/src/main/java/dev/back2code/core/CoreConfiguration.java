package dev.back2code.core;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every feature of the service shares. */
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {

    /** The service's only clock. */
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
