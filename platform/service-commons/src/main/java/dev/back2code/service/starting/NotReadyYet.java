package dev.back2code.service.starting;

import dev.back2code.service.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 from the moment that the port is open until the service is ready: what is still being made, such as
 * repositories that are made in the background, would let a caller wait for longer than any caller does.
 */
class NotReadyYet extends OncePerRequestFilter implements Ordered, ApplicationListener<ApplicationReadyEvent> {

    /** Probes say by themselves what is ready. */
    private static final String PROBES = "/actuator/";

    private final ProblemWriter problems;
    private volatile boolean ready;

    NotReadyYet(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        ready = true;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ready || request.getRequestURI().startsWith(PROBES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, "the service is starting; nothing was done");
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
