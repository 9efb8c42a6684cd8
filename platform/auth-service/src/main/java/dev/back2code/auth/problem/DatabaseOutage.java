package dev.back2code.auth.problem;

import dev.back2code.service.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** The protocol and the login ask the database in filters, where {@link AuthProblemAdvice} does not reach. */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class DatabaseOutage extends OncePerRequestFilter {

    static final String DETAIL = "the database does not answer; whether this was done is not known";

    private static final Logger log = LoggerFactory.getLogger(DatabaseOutage.class);

    private final ProblemWriter problems;

    DatabaseOutage(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException away) {
            // Every request says the same: a line each, not a stack each.
            log.warn(
                    "the database does not answer: {}",
                    NestedExceptionUtils.getMostSpecificCause(away).toString());
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, DETAIL);
        }
    }
}
