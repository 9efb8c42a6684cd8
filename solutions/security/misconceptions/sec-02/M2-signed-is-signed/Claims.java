/*
 * believed: "The signature is right, so the token is ours."
 * wrong: >
 *   It proves that our issuer signed it, for somebody, some day. For whom and until when stands in the
 *   claims, at which nobody has looked.
 * rejected-by:
 *   - WhoseTokenTest.a_token_for_somebody_else_is_refused
 *   - TokenTimeTest.a_token_is_good_for_its_time_alone
 *   - TokenTimeTest.time_is_the_service_s_time
 *   - RejectionCountTest.clients_that_are_late_are_counted_apart_from_forgers
 */
package dev.back2code.katas.sec02;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.InvalidToken;
import dev.back2code.core.seam.InvalidToken.Reason;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

final class Claims {

    Claims(String audience, InstantSource clock) {
    }

    Actor actor(JWTClaimsSet claims) throws InvalidToken, ParseException {
        return new Actor(
                uuid(claims.getStringClaim("sub")),
                uuid(claims.getStringClaim("tenant")),
                text(claims, "name"),
                scopes(text(claims, "scope")));
    }

    private static UUID uuid(String text) throws InvalidToken {
        try {
            if (text != null && text.length() == 36) {
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
