package dev.back2code.auth.token;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What tokens say beyond the framework's defaults: an access token after RFC 9068, an ID token with the name. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** Every access token is for both: core-api hands on the token of its caller. */
    static final List<String> AUDIENCES = List.of("core-api", "storage-service");

    private final Subjects subjects;

    TokenClaims(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Subject subject = subjects.find(
                        context.getRegisteredClient(),
                        context.getAuthorizationGrantType(),
                        context.getPrincipal().getName())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            accessToken(context, subject);
        } else {
            idToken(context, subject);
        }
    }

    /** The lists are of a kind that the framework can read back from the database. */
    private static void accessToken(JwtEncodingContext context, Subject subject) {
        context.getJwsHeader().type("at+jwt");
        context.getClaims()
                .subject(subject.id().toString())
                .audience(new ArrayList<>(AUDIENCES))
                .claim("client_id", context.getRegisteredClient().getClientId())
                .claim("scope", String.join(" ", new TreeSet<>(context.getAuthorizedScopes())))
                .claim("tenant", subject.tenant().toString())
                .claim("roles", new ArrayList<>(List.of(subject.role().code())))
                .claim("name", subject.name());
    }

    private static void idToken(JwtEncodingContext context, Subject subject) {
        context.getJwsHeader().type("JWT");
        if (context.getAuthorizedScopes().contains("profile")) {
            context.getClaims().claim("name", subject.name());
        }
    }
}
