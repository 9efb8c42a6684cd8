package dev.back2code.storage.identity;

import dev.back2code.storage.note.Actor;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link Actor} of the request's token to a controller's method. */
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
        JwtAuthenticationToken caller = (JwtAuthenticationToken) Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication(), "a route with an actor is open to strangers");
        return ActorClaims.actor(caller.getToken(), scopes(caller));
    }

    private static Set<String> scopes(JwtAuthenticationToken caller) {
        return caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(Scopes.PREFIX))
                .map(authority -> authority.substring(Scopes.PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
