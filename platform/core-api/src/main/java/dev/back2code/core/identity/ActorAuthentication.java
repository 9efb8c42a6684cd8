package dev.back2code.core.identity;

import dev.back2code.core.seam.Actor;
import java.util.Map;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;

/** A caller whose token is valid. Of Spring Security's own kind, by which it tells a missing scope (RFC 6750, 3.1). */
final class ActorAuthentication extends AbstractOAuth2TokenAuthenticationToken<OAuth2AccessToken> {

    private final Actor actor;

    ActorAuthentication(Actor actor, String token) {
        super(
                new OAuth2AccessToken(TokenType.BEARER, token, null, null),
                actor,
                token,
                AuthorityUtils.createAuthorityList(actor.scopes().stream()
                        .map(scope -> Scopes.PREFIX + scope)
                        .toList()));
        this.actor = actor;
        setAuthenticated(true);
    }

    Actor actor() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.user().toString();
    }

    @Override
    public Map<String, Object> getTokenAttributes() {
        return Map.of("sub", getName());
    }
}
