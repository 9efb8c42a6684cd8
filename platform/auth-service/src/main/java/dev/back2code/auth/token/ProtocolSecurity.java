package dev.back2code.auth.token;

import dev.back2code.auth.client.ClientSecrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.support.TransactionTemplate;

/** The protocol's own routes, served by Spring Authorization Server. */
@Configuration(proxyBeanMethods = false)
class ProtocolSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain protocol(
            HttpSecurity http, RegisteredClientRepository clients, TransactionTemplate transactions) {
        PublicClients publicClients = new PublicClients(clients);
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.clientAuthentication(methods -> authenticate(methods, publicClients))
                            .tokenEndpoint(token -> token.authenticationProviders(InTransaction.each(transactions)))
                            .tokenRevocationEndpoint(
                                    revoke -> revoke.authenticationProviders(InTransaction.each(transactions)));
                    describe(server);
                })
                .addFilterBefore(new WellFormedRequests(), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(routes -> routes.anyRequest().authenticated())
                .requestCache(cache -> cache.requestCache(new CookieRequestCache()))
                .oauth2ResourceServer(userInfo -> userInfo.jwt(Customizer.withDefaults()))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), peopleAtTheDoor())
                        .defaultAuthenticationEntryPointFor(ProtocolSecurity::unknownClient, clientsOnly()))
                .build();
    }

    private static void authenticate(OAuth2ClientAuthenticationConfigurer methods, PublicClients publicClients) {
        methods.authenticationConverter(publicClients)
                .authenticationProvider(publicClients)
                .authenticationProviders(providers -> providers.stream()
                        .filter(ClientSecretAuthenticationProvider.class::isInstance)
                        .map(ClientSecretAuthenticationProvider.class::cast)
                        .forEach(provider -> provider.setPasswordEncoder(new ClientSecrets())));
    }

    private static void describe(OAuth2AuthorizationServerConfigurer server) {
        server.authorizationServerMetadataEndpoint(endpoint ->
                        endpoint.authorizationServerMetadataCustomizer(document -> document.claims(Metadata::trim)))
                .oidc(oidc -> oidc.providerConfigurationEndpoint(endpoint ->
                        endpoint.providerConfigurationCustomizer(document -> document.claims(Metadata::trim))));
    }

    /** Programs, even if they ask for HTML, are not sent to a page. */
    private static RequestMatcher peopleAtTheDoor() {
        MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return new AndRequestMatcher(html, path("/oauth2/authorize"));
    }

    private static RequestMatcher clientsOnly() {
        return new OrRequestMatcher(path("/oauth2/token"), path("/oauth2/revoke"), path("/oauth2/introspect"));
    }

    private static RequestMatcher path(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path);
    }

    /** RFC 6749, 5.2: no client authentication was included. */
    private static void unknownClient(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        ProtocolErrors.write(response, HttpStatus.UNAUTHORIZED, OAuth2ErrorCodes.INVALID_CLIENT, null);
    }
}
