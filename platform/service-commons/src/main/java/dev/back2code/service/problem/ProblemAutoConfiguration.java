package dev.back2code.service.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Reports what fails before or behind the controllers; before Boot's own, which gives way to an error controller. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@Import({ProblemWriter.class, ContainerProblems.class, ProblemErrorController.class, BrokenAnswers.class})
public class ProblemAutoConfiguration {}
