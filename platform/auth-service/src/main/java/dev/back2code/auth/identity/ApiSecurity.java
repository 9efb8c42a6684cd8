package dev.back2code.auth.identity;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

import dev.back2code.service.problem.ProblemWriter;
import dev.back2code.service.token.ResourceServer;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.authentication.DelegatingJwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may use the routes that are neither the protocol's nor a page. Last: it answers for unknown paths, too. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity implements WebMvcConfigurer {

    private static final String ADMIN = "ROLE_admin";

    @Bean
    @Order(4)
    SecurityFilterChain api(HttpSecurity http, ProblemWriter problems) {
        return ResourceServer.of(http, problems)
                .authorizeHttpRequests(routes -> routes.requestMatchers(HttpMethod.POST, "/accounts")
                        .permitAll()
                        .requestMatchers("/invitations")
                        .access(allOf(hasAuthority(ADMIN), hasAuthority("SCOPE_members:invite")))
                        .requestMatchers("/api-keys/**")
                        .access(allOf(hasAuthority(ADMIN), hasAuthority("SCOPE_keys:write")))
                        .requestMatchers("/audit")
                        .access(allOf(hasAuthority(ADMIN), hasAuthority("SCOPE_audit:read")))
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(authorities())))
                .build();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    private static JwtAuthenticationConverter authorities() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        JwtAuthenticationConverter both = new JwtAuthenticationConverter();
        both.setJwtGrantedAuthoritiesConverter(
                new DelegatingJwtGrantedAuthoritiesConverter(new JwtGrantedAuthoritiesConverter(), roles));
        return both;
    }
}
