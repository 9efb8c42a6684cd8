package dev.back2code.storage.identity;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.TenantId;
import dev.back2code.storage.note.UserId;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/** The claims that make an {@link Actor}: {@code sub} and {@code tenant}, checked to be UUIDs, and {@code scope}. */
final class ActorClaims {

    private ActorClaims() {}

    static Actor actor(Jwt token, Set<String> scopes) {
        UserId user = new UserId(UUID.fromString(token.getSubject()));
        TenantId tenant = new TenantId(UUID.fromString(token.getClaimAsString("tenant")));
        return new Actor(user, tenant, scopes);
    }
}
