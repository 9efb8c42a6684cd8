package dev.back2code.service.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 and {@code Retry-After: 1} when something that the filters behind this one need is away: a controller's
 * advice does not reach there.
 */
public abstract class OutageFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(OutageFilter.class);

    private final ProblemWriter problems;
    private final String what;
    private final String detail;

    /**
     * @param what is the matter, for the log
     * @param detail for the caller
     */
    protected OutageFilter(ProblemWriter problems, String what, String detail) {
        this.problems = problems;
        this.what = what;
        this.detail = detail;
    }

    /** Whether it is this outage; every other failure goes on as it is. */
    protected abstract boolean isOutage(RuntimeException failure);

    @Override
    protected final void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (!isOutage(failure)) {
                throw failure;
            }
            // Every request says the same: a line each, not a stack each.
            log.warn(
                    "{}: {}",
                    what,
                    NestedExceptionUtils.getMostSpecificCause(failure).toString());
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, detail);
        }
    }
}
