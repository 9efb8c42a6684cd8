package dev.back2code.storage.identity;

import dev.back2code.storage.note.TenantId;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** For whom this thread works, for what lies below the routes. */
public final class CurrentTenant {

    private CurrentTenant() {}

    /** The tenant of the request's token; empty if there is no request. */
    public static Optional<TenantId> id() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller
                ? Optional.of(ActorClaims.actor(caller.getToken(), Set.of()).tenant())
                : Optional.empty();
    }
}
