package dev.back2code.auth.token;

import dev.back2code.auth.audit.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;

/**
 * What became of an authorization.
 *
 * @param event null if nothing is to be told, as while there is only a code
 * @param spent the refresh token that has a successor now
 */
record Change(@Nullable Event event, @Nullable String spent) {

    static Change between(@Nullable OAuth2Authorization before, OAuth2Authorization after) {
        if (after.getAccessToken() == null) {
            return new Change(null, null);
        }
        if (before == null || before.getAccessToken() == null) {
            return new Change(Event.TOKEN_ISSUED, null);
        }
        if (isRevoked(before.getAccessToken(), after.getAccessToken())
                || isRevoked(before.getRefreshToken(), after.getRefreshToken())) {
            return new Change(Event.TOKEN_REVOKED, null);
        }
        return value(before.getAccessToken()).equals(value(after.getAccessToken()))
                ? new Change(null, null)
                : new Change(Event.TOKEN_REFRESHED, value(before.getRefreshToken()));
    }

    private static boolean isRevoked(@Nullable Token<?> before, @Nullable Token<?> after) {
        return before != null && after != null && !before.isInvalidated() && after.isInvalidated();
    }

    private static String value(@Nullable Token<? extends OAuth2Token> token) {
        return token == null ? "" : token.getToken().getTokenValue();
    }
}
