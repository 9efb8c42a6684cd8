package dev.back2code.storage.identity;

import dev.back2code.service.problem.ProblemWriter;
import dev.back2code.service.token.BearerProblems;
import dev.back2code.storage.member.MemberNames;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may do what: reading needs the scope {@code notes:read}, all else {@code notes:write}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private static final String[] OPEN = {
        "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**", "/v3/api-docs.yaml"
    };

    private final ObjectProvider<MemberNames> names;

    /** @param names later, for it needs the database, and this class is needed early */
    SecurityConfiguration(ObjectProvider<MemberNames> names) {
        this.names = names;
    }

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

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new NamedCallers(names));
    }
}
