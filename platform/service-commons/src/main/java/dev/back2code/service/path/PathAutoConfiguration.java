package dev.back2code.service.path;

import dev.back2code.service.problem.ProblemAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Refuses addresses that nobody can read. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@Import(UnreadablePath.class)
class PathAutoConfiguration {}
