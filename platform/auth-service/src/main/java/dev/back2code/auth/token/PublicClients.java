package dev.back2code.auth.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Knows a public client by its name alone where it renews or revokes its own tokens: the token itself is the proof. The
 * framework knows public clients only where they exchange a code, by PKCE.
 */
class PublicClients implements AuthenticationConverter, AuthenticationProvider {

    private final RegisteredClientRepository clients;

    PublicClients(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String client = request.getParameter("client_id");
        boolean provesMore = request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getParameter("client_secret") != null
                || request.getParameter("client_assertion") != null;
        return client == null || provesMore || !isForOwnTokens(request) ? null : new Claim(client);
    }

    private static boolean isForOwnTokens(HttpServletRequest request) {
        return switch (request.getServletPath()) {
            case "/oauth2/token" -> "refresh_token".equals(request.getParameter("grant_type"));
            case "/oauth2/revoke" -> true;
            default -> false;
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return Claim.class == authentication;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        RegisteredClient client = clients.findByClientId(claim.getName());
        if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    private static final class Claim extends OAuth2ClientAuthenticationToken {

        Claim(String client) {
            super(client, ClientAuthenticationMethod.NONE, null, Map.of());
        }
    }
}
