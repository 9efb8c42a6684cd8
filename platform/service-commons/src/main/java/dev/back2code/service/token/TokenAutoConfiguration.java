package dev.back2code.service.token;

import dev.back2code.service.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** Adds to Boot's own check of tokens what the services ask of a token. */
@AutoConfiguration
class TokenAutoConfiguration {

    @Bean
    UuidClaims uuidClaims() {
        return new UuidClaims();
    }

    /** Access tokens by their own type (RFC 9068, 4), and those that name none or the general one. */
    @Bean
    JwtTypeValidator accessTokenTypes() {
        JwtTypeValidator types = new JwtTypeValidator("at+jwt", "JWT");
        types.setAllowEmpty(true);
        return types;
    }

    @Bean
    IssuerOutage issuerOutage(ProblemWriter problems) {
        return new IssuerOutage(problems);
    }
}
