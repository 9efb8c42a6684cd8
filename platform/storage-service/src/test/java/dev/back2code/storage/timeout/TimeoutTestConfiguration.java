package dev.back2code.storage.timeout;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Policies without the rest of the service. */
@Configuration(proxyBeanMethods = false)
@Import({TimeoutConfiguration.class, Policies.class, NaiveTimeouts.class})
public class TimeoutTestConfiguration {}
