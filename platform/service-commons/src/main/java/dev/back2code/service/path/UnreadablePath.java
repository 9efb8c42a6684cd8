package dev.back2code.service.path;

import dev.back2code.service.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a path whose parameters ({@code ;name=value}, RFC 3986, 3.3) cannot be decoded. Tomcat lets it pass, and the
 * security filters of Spring Security 7.1 would fail before their firewall refuses it.
 */
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 2)
class UnreadablePath extends OncePerRequestFilter {

    private final ProblemWriter problems;

    UnreadablePath(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().indexOf(';') < 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadable(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            problems.write(response, HttpStatus.BAD_REQUEST, "the path cannot be decoded");
        }
    }

    private static boolean isReadable(String path) {
        try {
            PathContainer.parsePath(path);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
