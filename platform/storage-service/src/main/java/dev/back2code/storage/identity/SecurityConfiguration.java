package dev.back2code.storage.identity;

import dev.back2code.storage.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may do what: reading needs the scope {@code notes:read}, all else {@code notes:write}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private static final String[] OPEN = {
        "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**", "/v3/api-docs.yaml"
    };

    @Bean
    SecurityFilterChain routes(HttpSecurity http, ProblemWriter problems) {
        return http.authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .hasAuthority(Scopes.READ)
                        .requestMatchers(HttpMethod.HEAD)
                        .hasAuthority(Scopes.READ)
                        .anyRequest()
                        .hasAuthority(Scopes.WRITE))
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(unauthorized(problems))
                        .accessDeniedHandler(forbidden(problems))
                        // Spring Security publishes RFC 9728 metadata, and says that tokens are bound to TLS clients.
                        .protectedResourceMetadata(metadata -> metadata.protectedResourceMetadataCustomizer(
                                document -> document.tlsClientCertificateBoundAccessTokens(false))))
                // A token is sent on purpose, never by the browser alone: there is no session to ride on.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    /** The header {@code WWW-Authenticate} says what is wrong with the token (RFC 6750, 3). */
    private static AuthenticationEntryPoint unauthorized(ProblemWriter problems) {
        var bearer = new BearerTokenAuthenticationEntryPoint();
        return (request, response, failure) -> {
            bearer.commence(request, response, failure);
            problems.write(response, HttpStatus.UNAUTHORIZED, "a valid bearer token is needed");
        };
    }

    private static AccessDeniedHandler forbidden(ProblemWriter problems) {
        var bearer = new BearerTokenAccessDeniedHandler();
        return (request, response, failure) -> {
            bearer.handle(request, response, failure);
            problems.write(response, HttpStatus.FORBIDDEN, "the token lacks the scope for this request");
        };
    }
}
