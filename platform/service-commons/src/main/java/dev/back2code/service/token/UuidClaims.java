package dev.back2code.service.token;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Refuses a token without {@code sub} and {@code tenant} as UUIDs, before any route must tell who is asking. */
class UuidClaims implements OAuth2TokenValidator<Jwt> {

    private static final List<String> NAMES = List.of("sub", "tenant");
    private static final OAuth2Error MALFORMED =
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The claims sub and tenant must be UUIDs", null);

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return NAMES.stream().allMatch(name -> isUuid(token.getClaims().get(name)))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(MALFORMED);
    }

    /** {@link UUID#fromString} alone also takes "1-2-3-4-5". */
    private static boolean isUuid(@Nullable Object claim) {
        try {
            return claim instanceof String text
                    && UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException noUuid) {
            return false;
        }
    }
}
