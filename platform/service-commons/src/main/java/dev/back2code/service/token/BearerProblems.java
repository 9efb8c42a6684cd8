package dev.back2code.service.token;

import dev.back2code.service.problem.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refusals of a resource server: the header {@code WWW-Authenticate} of RFC 6750, 3, and a problem as body. */
final class BearerProblems {

    private BearerProblems() {}

    /** Answers who has no token, or one that is not valid; the header says what is wrong with it. */
    static AuthenticationEntryPoint unauthorized(ProblemWriter problems) {
        var bearer = new BearerTokenAuthenticationEntryPoint();
        return (request, response, failure) -> {
            bearer.commence(request, response, failure);
            problems.write(response, HttpStatus.UNAUTHORIZED, "a valid bearer token is needed");
        };
    }

    /** Answers whose token does not reach as far. */
    static AccessDeniedHandler forbidden(ProblemWriter problems) {
        var bearer = new BearerTokenAccessDeniedHandler();
        return (request, response, failure) -> {
            bearer.handle(request, response, failure);
            problems.write(response, HttpStatus.FORBIDDEN, "the token lacks the scope for this request");
        };
    }
}
