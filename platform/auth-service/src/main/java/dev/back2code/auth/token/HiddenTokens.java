package dev.back2code.auth.token;

import dev.back2code.auth.secret.Secrets;
import java.util.Objects;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/**
 * Keeps refresh tokens out of the database: who gets hold of a dump gets none that works. What else is there is of little
 * use: a code without its verifier, an access token of ten minutes.
 */
final class HiddenTokens {

    /** Has a character that no token of ours has. */
    private static final String MARK = "sha256:";

    private HiddenTokens() {}

    /** What stands in the database for a refresh token. */
    static String hidden(String token) {
        return isHidden(token) ? token : MARK + Secrets.fingerprint(token);
    }

    static boolean isHidden(String token) {
        return token.startsWith(MARK);
    }

    static OAuth2Authorization hide(OAuth2Authorization authorization) {
        return authorization.getRefreshToken() == null
                ? authorization
                : with(authorization, hidden(refreshToken(authorization).getTokenValue()));
    }

    /** The framework looks for the very token that it was asked about. */
    static OAuth2Authorization reveal(OAuth2Authorization authorization, String token) {
        return with(authorization, token);
    }

    private static OAuth2Authorization with(OAuth2Authorization authorization, String value) {
        OAuth2RefreshToken token = refreshToken(authorization);
        return OAuth2Authorization.from(authorization)
                .token(new OAuth2RefreshToken(value, token.getIssuedAt(), token.getExpiresAt()))
                .build();
    }

    private static OAuth2RefreshToken refreshToken(OAuth2Authorization authorization) {
        return Objects.requireNonNull(authorization.getRefreshToken()).getToken();
    }
}
