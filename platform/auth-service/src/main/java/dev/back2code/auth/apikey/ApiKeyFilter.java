package dev.back2code.auth.apikey;

import dev.back2code.auth.identity.Actor;
import dev.back2code.service.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a machine in by {@code Authorization: ApiKey <key>}. All refusals are alike. */
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String SCHEME = "ApiKey";

    private final ApiKeyService keys;
    private final ProblemWriter problems;

    ApiKeyFilter(ApiKeyService keys, ProblemWriter problems) {
        this.keys = keys;
        this.problems = problems;
    }

    /** Whether the request presents a key, be it an empty one. */
    static boolean isFor(HttpServletRequest request) {
        return presented(request).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Actor> actor = presented(request).flatMap(keys::actor);
        if (actor.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME);
            problems.write(response, HttpStatus.UNAUTHORIZED, "a valid key is needed");
            return;
        }
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(actor.get(), "", List.of())));
        chain.doFilter(request, response);
    }

    /** What follows the scheme and one blank, exactly as it came. */
    private static Optional<String> presented(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String rest = header.substring(SCHEME.length());
        if (rest.isEmpty()) {
            return Optional.of(rest);
        }
        return rest.startsWith(" ") ? Optional.of(rest.substring(1)) : Optional.empty();
    }
}
