package dev.back2code.core.identity;

import dev.back2code.core.seam.AccessTokenVerifier;
import dev.back2code.core.seam.InvalidToken;
import dev.back2code.core.seam.KeysUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Asks the seam who is calling. Counts why a token was refused, and tells the caller only that it was. */
@Component
class TokenAuthentication implements AuthenticationManager {

    private static final String REJECTED = "b2c.token.rejected";

    private final AccessTokenVerifier verifier;
    private final MeterRegistry meters;

    TokenAuthentication(AccessTokenVerifier verifier, MeterRegistry meters) {
        this.verifier = verifier;
        this.meters = meters;
    }

    /**
     * @throws InvalidBearerTokenException if the token is not valid
     * @throws AuthenticationServiceException if that cannot be said
     */
    @Override
    public Authentication authenticate(Authentication request) {
        String token = ((BearerTokenAuthenticationToken) request).getToken();
        try {
            return new ActorAuthentication(verifier.verify(token), token);
        } catch (InvalidToken refused) {
            meters.counter(REJECTED, "reason", refused.reason().name().toLowerCase(Locale.ROOT))
                    .increment();
            throw new InvalidBearerTokenException("The access token is not valid", refused);
        } catch (KeysUnavailable away) {
            throw new AuthenticationServiceException(away.getMessage(), away);
        }
    }
}
