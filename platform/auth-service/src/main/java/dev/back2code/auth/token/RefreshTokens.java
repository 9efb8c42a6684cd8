package dev.back2code.auth.token;

import dev.back2code.auth.secret.Secrets;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Makes refresh tokens, for public clients as well: the framework gives them none, RFC 9700, 2.2.2 allows it where
 * tokens are rotated and a copy is found out. A successor lives no longer than the first one would have.
 */
class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

    private final InstantSource clock;

    RefreshTokens(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        Instant now = clock.instant();
        return new OAuth2RefreshToken(Secrets.random(), now, end(context, now));
    }

    private static @Nullable Instant end(OAuth2TokenContext context, Instant now) {
        OAuth2Authorization authorization = context.getAuthorization();
        return authorization == null || authorization.getRefreshToken() == null
                ? now.plus(context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive())
                : authorization.getRefreshToken().getToken().getExpiresAt();
    }
}
