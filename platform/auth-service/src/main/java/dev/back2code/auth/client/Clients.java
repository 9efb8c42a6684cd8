package dev.back2code.auth.client;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients that every installation has, and what is ours in any client. */
public final class Clients {

    /** All that a person may hand to a client. */
    public static final List<String> SCOPES =
            List.of("openid", "profile", "notes:read", "notes:write", "audit:read", "members:invite", "keys:write");

    static final String CLI = "back2code-cli";
    static final String SERVICE = "back2code-service";

    private static final String TENANT = "back2code.tenant";

    private Clients() {}

    /** The tenant that a client belongs to, for which it may ask tokens of its own. */
    public static UUID tenant(RegisteredClient client) {
        return UUID.fromString(client.getClientSettings().getSetting(TENANT));
    }

    /** The program on a person's machine: it can keep no secret, and listens on whatever port is free (RFC 8252, 7.3). */
    static RegisteredClient cli() {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(CLI)
                .clientName("Back2Code on your machine")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri("http://127.0.0.1/callback")
                .scopes(scopes -> scopes.addAll(SCOPES))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(tokens())
                .build();
    }

    /** A program that asks for tokens in its own name. */
    static RegisteredClient service(UUID tenant, String secret) {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(SERVICE)
                .clientName("Back2Code service")
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("notes:read")
                .scope("notes:write")
                .clientSettings(ClientSettings.builder()
                        .setting(TENANT, tenant.toString())
                        .build())
                .tokenSettings(tokens())
                .build();
    }

    private static TokenSettings tokens() {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                .accessTokenTimeToLive(Duration.ofMinutes(10))
                .refreshTokenTimeToLive(Duration.ofHours(8))
                .reuseRefreshTokens(false)
                .build();
    }
}
