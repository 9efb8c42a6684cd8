package dev.back2code.service.problem;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Lets Tomcat report what it refuses by itself, such as a malformed request line, as a problem instead of a page. */
class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ProblemWriter problems;

    ContainerProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve(problems)));
    }
}
