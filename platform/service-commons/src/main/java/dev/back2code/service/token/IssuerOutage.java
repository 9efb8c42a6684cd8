package dev.back2code.service.token;

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
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Without the issuer's keys nobody can say whether a token is valid: that is no 401, and no bug either. Stands before the
 * security filters, which let such failures through.
 */
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class IssuerOutage extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(IssuerOutage.class);

    private final ProblemWriter problems;

    IssuerOutage(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException | JwtDecoderInitializationException away) {
            // Every request says the same: a line each, not a stack each.
            log.warn(
                    "tokens cannot be checked: {}",
                    NestedExceptionUtils.getMostSpecificCause(away).toString());
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, "tokens cannot be checked at the moment");
        }
    }
}
