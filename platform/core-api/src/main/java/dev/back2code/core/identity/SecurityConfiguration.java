package dev.back2code.core.identity;

import dev.back2code.service.problem.ProblemWriter;
import dev.back2code.service.token.BearerProblems;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may do what: reading needs the scope {@code notes:read}, all else {@code notes:write}. What a GraphQL document
 * needs shows only when it is read: its controllers say so.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**", "/v3/api-docs.yaml", "/docs", "/swagger-ui/**"
    };

    @Bean
    SecurityFilterChain routes(HttpSecurity http, ProblemWriter problems) {
        return http.authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/graphql")
                        .hasAnyAuthority(Scopes.READ, Scopes.WRITE)
                        .requestMatchers(HttpMethod.GET)
                        .hasAuthority(Scopes.READ)
                        .requestMatchers(HttpMethod.HEAD)
                        .hasAuthority(Scopes.READ)
                        .anyRequest()
                        .hasAuthority(Scopes.WRITE))
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(BearerProblems.unauthorized(problems))
                        .accessDeniedHandler(BearerProblems.forbidden(problems))
                        // Spring Security publishes RFC 9728 metadata, and says that tokens are bound to TLS clients.
                        .protectedResourceMetadata(metadata -> metadata.protectedResourceMetadataCustomizer(
                                document -> document.tlsClientCertificateBoundAccessTokens(false))))
                // A token is sent on purpose, never by the browser alone: there is no session to ride on.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
