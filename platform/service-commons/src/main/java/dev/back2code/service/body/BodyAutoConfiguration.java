package dev.back2code.service.body;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Leaves out what a service must not read. */
@AutoConfiguration
@Import(NoYaml.class)
class BodyAutoConfiguration {}
