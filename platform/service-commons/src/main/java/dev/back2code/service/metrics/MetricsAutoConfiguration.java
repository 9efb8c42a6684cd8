package dev.back2code.service.metrics;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Keeps to one observation of a request on each side. */
@AutoConfiguration
class MetricsAutoConfiguration {

    /**
     * Without it Spring Security observes its chain as a whole, before and after, each of its filters, and each decision:
     * a tenth of the processor time of a read (docs/performance.md), for what status and route tell already.
     */
    @Bean
    SecurityObservationSettings unobservedSecurity() {
        return SecurityObservationSettings.noObservations();
    }
}
