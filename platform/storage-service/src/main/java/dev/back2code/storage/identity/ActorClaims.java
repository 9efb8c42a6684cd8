package dev.back2code.storage.identity;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.TenantId;
import dev.back2code.storage.note.UserId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** The claims that make an {@link Actor}: {@code sub}, {@code tenant} (both UUIDs) and {@code scope}. */
@Component
class ActorClaims implements OAuth2TokenValidator<Jwt> {

    private static final OAuth2Error MALFORMED =
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The claims sub and tenant must be UUIDs", null);

    /** Refuses a token whose actor could not be told, before any route sees it. */
    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return isUuid(token.getClaims().get("sub")) && isUuid(token.getClaims().get("tenant"))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(MALFORMED);
    }

    static Actor actor(Jwt token, Set<String> scopes) {
        UserId user = new UserId(UUID.fromString(token.getSubject()));
        TenantId tenant = new TenantId(UUID.fromString(token.getClaimAsString("tenant")));
        return new Actor(user, tenant, scopes);
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
