package dev.back2code.service.body;

import dev.back2code.service.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A body is of one type (RFC 9110, 8.3). Spring Framework 7.0 takes a wildcard for a bug of the service's own, and
 * answers 500. Behind the security filters.
 */
@Order(0)
class NoWildcardType extends OncePerRequestFilter {

    private final ProblemWriter problems;

    NoWildcardType(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isWildcard(request.getContentType())) {
            problems.write(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "a body has one type, without wildcards");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isWildcard(@Nullable String type) {
        try {
            return type != null
                    && type.contains("*")
                    && !MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException told) {
            // where the body is read
            return false;
        }
    }
}
