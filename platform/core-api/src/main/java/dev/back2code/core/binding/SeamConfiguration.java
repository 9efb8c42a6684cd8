package dev.back2code.core.binding;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Plugs the seams in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SeamSettings.class)
@Import(CoreSeams.class)
class SeamConfiguration {}
