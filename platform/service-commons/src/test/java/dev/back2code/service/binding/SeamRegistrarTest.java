package dev.back2code.service.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

@ExtendWith(OutputCaptureExtension.class)
class SeamRegistrarTest {

    private static final String PROPERTY = "back2code.seams.greeting";

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Service.class);

    @Test
    void the_class_behind_a_seam_is_a_bean_like_any_other(CapturedOutput log) {
        service.run(context -> assertThat(context.getBean("greeting", Greeting.class))
                .isInstanceOf(Polite.class)
                .isSameAs(context.getBean(Greeting.class)));
        assertThat(log).contains("seam greeting is served by " + Polite.class.getName());
    }

    @Test
    void a_class_that_does_not_exist_fails_the_start() {
        service.withPropertyValues(PROPERTY + "=no.Such")
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(UnusableSeam.class)
                        .hasMessage(PROPERTY + "=no.Such: no such class can be loaded"
                                + " (java.lang.ClassNotFoundException: no.Such); expected is the name of a class that"
                                + " implements " + Greeting.class.getName()));
    }

    @Test
    void a_class_that_is_no_such_server_fails_the_start() {
        for (Class<?> other : List.of(String.class, Greeting.class, Unfinished.class)) {
            service.withPropertyValues(PROPERTY + "=" + other.getName())
                    .run(context -> assertThat(context.getStartupFailure())
                            .isInstanceOf(UnusableSeam.class)
                            .hasMessageContaining("it does not implement the seam"));
        }
    }

    @Test
    void a_failed_start_says_what_is_expected() {
        UnusableSeam failure = UnusableSeam.otherType(new Seam("greeting", Greeting.class, "x.Y"));

        assertThat(new UnusableSeamAnalyzer().analyze(failure).getDescription())
                .contains(PROPERTY + "=x.Y")
                .contains(Greeting.class.getName());
    }

    interface Greeting {}

    record Polite(InstantSource clock) implements Greeting {}

    abstract static class Unfinished implements Greeting {}

    static class Seams extends SeamRegistrar {

        @Override
        protected List<Seam> seams(Environment environment) {
            String server = environment.getProperty(PROPERTY, Polite.class.getName());
            return List.of(new Seam("greeting", Greeting.class, server));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Seams.class)
    static class Service {

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }
    }
}
