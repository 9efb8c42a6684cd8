package dev.back2code.service.body;

import dev.back2code.service.problem.ProblemAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/**
 * Leaves out what a service must not read. Forms by PUT and uploads would be read before anybody knows who sends them,
 * the first without a limit.
 */
@AutoConfiguration(
        after = ProblemAutoConfiguration.class,
        before = {MultipartAutoConfiguration.class, WebMvcAutoConfiguration.class})
@PropertySource("classpath:dev/back2code/service/body/no-forms.properties")
@Import({NoYaml.class, NoWildcardType.class})
class BodyAutoConfiguration {}
