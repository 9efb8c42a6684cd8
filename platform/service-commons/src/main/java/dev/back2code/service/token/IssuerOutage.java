package dev.back2code.service.token;

import dev.back2code.service.problem.OutageFilter;
import dev.back2code.service.problem.ProblemWriter;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;

/**
 * Without the issuer's keys nobody can say whether a token is valid: that is no 401, and no bug either. Stands before the
 * security filters, which let such failures through.
 */
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class IssuerOutage extends OutageFilter {

    IssuerOutage(ProblemWriter problems) {
        super(problems, "tokens cannot be checked", "tokens cannot be checked at the moment");
    }

    @Override
    protected boolean isOutage(RuntimeException failure) {
        return failure instanceof AuthenticationServiceException
                || failure instanceof JwtDecoderInitializationException;
    }
}
