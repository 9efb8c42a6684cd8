package dev.back2code.auth.binding;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Plugs the seams in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SeamSettings.class)
@Import(AuthSeams.class)
class SeamConfiguration {}
