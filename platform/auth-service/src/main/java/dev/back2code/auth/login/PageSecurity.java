package dev.back2code.auth.login;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** The pages: the only routes where a browser is known by its session, and forms need a token against forgery. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    /** A form may lead on, by redirects, to a program that listens on this machine. */
    private static final String CONTENT = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "form-action 'self' http://127.0.0.1:*; base-uri 'none'; frame-ancestors 'none'";

    private static final String AUTHORIZE = "/oauth2/authorize";

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.securityMatcher("/", "/login", RefusedLogins.PATH, "/logout", "/pages.css", "/favicon.svg")
                .authorizeHttpRequests(
                        routes -> routes.requestMatchers("/login", RefusedLogins.PATH, "/pages.css", "/favicon.svg")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .requestCache(cache -> cache.requestCache(new CookieRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .formLogin(form ->
                        form.loginPage("/login").successHandler(onwards()).failureHandler(new RefusedLogins()))
                .logout(logout -> logout.logoutSuccessUrl("/login?signed-out"))
                .exceptionHandling(failures -> failures.accessDeniedHandler(again()))
                .headers(PageSecurity::harden)
                .build();
    }

    /** A stranger has no session: what is kept for one would be memory that anybody may take. */
    private static CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("back2code-auth-csrf");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Where to go on stands in a cookie, which another service on this host may have set: it leads to no other place. */
    private static AuthenticationSuccessHandler onwards() {
        SavedRequestAwareAuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setRequestCache(new CookieRequestCache());
        onwards.setRedirectStrategy((request, response, url) -> {
            URI target = URI.create(url);
            response.sendRedirect(AUTHORIZE.equals(target.getPath()) ? AUTHORIZE + "?" + target.getRawQuery() : "/");
        });
        return onwards;
    }

    /** Ends what the framework remembers of a session that has ended. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** Most likely the session has ended while the page was open. */
    private static AccessDeniedHandler again() {
        return (request, response, failure) -> response.sendRedirect("/login?again");
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy ->
                        policy.policy("camera=(), geolocation=(), microphone=(), publickey-credentials-get=()"));
    }
}
