package dev.back2code.core.identity;

import dev.back2code.core.seam.TokenPolicy;
import dev.back2code.service.problem.ProblemWriter;
import dev.back2code.service.token.ResourceServer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may do what: reading needs the scope {@code notes:read}, all else {@code notes:write}. What a GraphQL document
 * needs shows only when it is read: its controllers say so. Who the caller is, a seam finds out.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(TokenPolicy.class)
class SecurityConfiguration {

    private static final String[] PAGES = {"/docs", "/swagger-ui/**"};

    @Bean
    SecurityFilterChain routes(HttpSecurity http, ProblemWriter problems, TokenAuthentication tokens) {
        return ResourceServer.of(http, problems)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.authenticationManager(tokens)))
                .authorizeHttpRequests(routes -> routes.requestMatchers(PAGES)
                        .permitAll()
                        .requestMatchers("/graphql")
                        .hasAnyAuthority(Scopes.READ, Scopes.WRITE)
                        .requestMatchers(HttpMethod.GET)
                        .hasAuthority(Scopes.READ)
                        .requestMatchers(HttpMethod.HEAD)
                        .hasAuthority(Scopes.READ)
                        .anyRequest()
                        .hasAuthority(Scopes.WRITE))
                .build();
    }
}
