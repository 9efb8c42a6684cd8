/*
 * believed: "UUID.fromString throws on everything that is no UUID."
 * wrong: >
 *   It takes 1-2-3-4-5 as well, and fills it up: two texts are one user.
 * rejected-by:
 *   - UnreadableTokenTest.claims_of_another_form_are_refused
 */
package dev.back2code.katas.sec02;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.InvalidToken;
import dev.back2code.core.seam.InvalidToken.Reason;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;

final class Claims {

    private static final Duration SKEW = Duration.ofSeconds(30);

    private final String audience;
    private final InstantSource clock;

    Claims(String audience, InstantSource clock) {
        this.audience = audience;
        this.clock = clock;
    }

    Actor actor(JWTClaimsSet claims) throws InvalidToken, ParseException {
        checkTimes(claims);
        if (!claims.getAudience().contains(audience)) {
            throw new InvalidToken(Reason.AUDIENCE);
        }
        return new Actor(
                uuid(claims.getStringClaim("sub")),
                uuid(claims.getStringClaim("tenant")),
                text(claims, "name"),
                scopes(text(claims, "scope")));
    }

    private void checkTimes(JWTClaimsSet claims) throws InvalidToken {
        Date end = claims.getExpirationTime();
        if (end == null) {
            throw new InvalidToken(Reason.MALFORMED);
        }
        Instant now = clock.instant();
        if (end.toInstant().isBefore(now.minus(SKEW))) {
            throw new InvalidToken(Reason.EXPIRED);
        }
        if (isLater(claims.getNotBeforeTime(), now) || isLater(claims.getIssueTime(), now)) {
            throw new InvalidToken(Reason.NOT_YET);
        }
    }

    private static boolean isLater(Date time, Instant now) {
        return time != null && time.toInstant().isAfter(now.plus(SKEW));
    }

    private static UUID uuid(String text) throws InvalidToken {
        try {
            if (text != null) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException noUuid) {
            // As if it were not there.
        }
        throw new InvalidToken(Reason.MALFORMED);
    }

    private static String text(JWTClaimsSet claims, String name) throws ParseException {
        String text = claims.getStringClaim(name);
        return text == null ? "" : text;
    }

    private static Set<String> scopes(String text) {
        return text.isBlank() ? Set.of() : Set.copyOf(List.of(text.strip().split(" +")));
    }
}
