package dev.back2code.service.starting;

import dev.back2code.service.problem.ProblemAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Refuses requests that come before the service is ready. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@Import(NotReadyYet.class)
class StartingAutoConfiguration {}
