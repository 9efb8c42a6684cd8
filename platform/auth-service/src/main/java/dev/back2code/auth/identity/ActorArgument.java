package dev.back2code.auth.identity;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link Actor} of the request's token, or of its key, to a controller's method. */
class ActorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication caller = Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication(), "a route with an actor is open to strangers");
        return caller instanceof JwtAuthenticationToken token
                ? actor(token.getToken())
                : (Actor) Objects.requireNonNull(caller.getPrincipal());
    }

    private static Actor actor(Jwt token) {
        return new Actor(UUID.fromString(token.getSubject()), UUID.fromString(token.getClaimAsString("tenant")));
    }
}
