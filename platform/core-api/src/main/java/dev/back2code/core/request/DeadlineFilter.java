package dev.back2code.core.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses a request whose caller has stopped waiting; behind the security filters, so that a stranger learns nothing. */
@Component
@Order(0)
class DeadlineFilter extends OncePerRequestFilter {

    private final Deadlines deadlines;
    private final InstantSource clock;
    private final HandlerExceptionResolver failures;

    DeadlineFilter(
            Deadlines deadlines,
            InstantSource clock,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Deadline deadline = deadlines.resolve(request.getHeader(Deadline.HEADER), clock.instant());
            deadline.within(Duration.ZERO, clock.instant());
            request.setAttribute(Deadline.HEADER, deadline);
        } catch (InvalidDeadline | DeadlineExceeded refused) {
            failures.resolveException(request, response, null, refused);
            return;
        }
        chain.doFilter(request, response);
    }
}
