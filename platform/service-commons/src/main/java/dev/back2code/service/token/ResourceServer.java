package dev.back2code.service.token;

import dev.back2code.service.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;

/** What all services are alike in as OAuth2 resource servers. */
public final class ResourceServer {

    private static final String[] OPEN = {
        "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**", "/v3/api-docs.yaml"
    };

    private ResourceServer() {}

    /** Callers show a bearer token, and refusals are problems; operations are open. A service adds its own routes. */
    public static HttpSecurity of(HttpSecurity http, ProblemWriter problems) {
        return http.authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(BearerProblems.unauthorized(problems))
                        .accessDeniedHandler(BearerProblems.forbidden(problems))
                        // Spring Security publishes RFC 9728 metadata, and says that tokens are bound to TLS clients.
                        .protectedResourceMetadata(metadata -> metadata.protectedResourceMetadataCustomizer(
                                document -> document.tlsClientCertificateBoundAccessTokens(false))))
                // A token is sent on purpose, never by the browser alone: there is no session to ride on.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
