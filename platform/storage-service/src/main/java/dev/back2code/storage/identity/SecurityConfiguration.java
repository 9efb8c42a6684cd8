package dev.back2code.storage.identity;

import dev.back2code.service.problem.ProblemWriter;
import dev.back2code.service.token.ResourceServer;
import dev.back2code.storage.member.MemberNames;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may do what: reading needs the scope {@code notes:read}, all else {@code notes:write}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<MemberNames> names;

    /** @param names later, for it needs the database, and this class is needed early */
    SecurityConfiguration(ObjectProvider<MemberNames> names) {
        this.names = names;
    }

    @Bean
    SecurityFilterChain routes(HttpSecurity http, ProblemWriter problems) {
        return ResourceServer.of(http, problems)
                .authorizeHttpRequests(routes -> routes.requestMatchers(HttpMethod.GET)
                        .hasAuthority(Scopes.READ)
                        .requestMatchers(HttpMethod.HEAD)
                        .hasAuthority(Scopes.READ)
                        .anyRequest()
                        .hasAuthority(Scopes.WRITE))
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
