package dev.back2code.storage.identity;

import dev.back2code.storage.member.MemberNames;
import dev.back2code.storage.note.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notes the names of callers whose tokens tell them (claim {@code name}). */
class NamedCallers implements HandlerInterceptor {

    private final ObjectProvider<MemberNames> names;

    NamedCallers(ObjectProvider<MemberNames> names) {
        this.names = names;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            note(caller.getToken());
        }
        return true;
    }

    private void note(Jwt token) {
        if (token.getClaims().get("name") instanceof String name) {
            Actor actor = ActorClaims.actor(token, Set.of());
            names.getObject().learn(actor.tenant(), actor.user(), name);
        }
    }
}
