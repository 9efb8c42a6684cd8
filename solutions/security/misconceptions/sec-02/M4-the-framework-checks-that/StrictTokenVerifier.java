/*
 * believed: "NimbusJwtDecoder.withJwkSetUri is what everybody uses. It checks tokens, that is what it is for."
 * wrong: >
 *   By default it knows nothing of the audience and of access tokens, allows a minute, takes a token
 *   without an end, asks the issuer anew for unknown keys, and reads the machine's clock.
 * rejected-by:
 *   - WhoseTokenTest.a_token_for_somebody_else_is_refused
 *   - WhoseTokenTest.only_an_access_token_is_one
 *   - TokenTimeTest.a_token_is_good_for_its_time_alone
 *   - TokenTimeTest.time_is_the_service_s_time
 *   - UnreadableTokenTest.what_can_be_read_in_two_ways_or_not_at_all_is_refused
 *   - UnreadableTokenTest.claims_of_another_form_are_refused
 *   - IssuerKeysTest.strangers_cannot_make_us_ask
 *   - IssuerKeysTest.a_key_that_is_withdrawn_ends
 *   - IssuerOutageTest.without_keys_a_token_is_neither_right_nor_wrong
 *   - IssuerOutageTest.an_issuer_that_is_ill_is_left_alone
 *   - RejectionCountTest.clients_that_are_late_are_counted_apart_from_forgers
 */
package dev.back2code.katas.sec02;

import com.nimbusds.jwt.JWTParser;
import dev.back2code.core.seam.AccessTokenVerifier;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.InvalidToken;
import dev.back2code.core.seam.InvalidToken.Reason;
import dev.back2code.core.seam.TokenPolicy;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

public class StrictTokenVerifier implements AccessTokenVerifier {

    private final Map<String, JwtDecoder> decoders;

    public StrictTokenVerifier(TokenPolicy policy) {
        decoders = policy.issuers().stream()
                .collect(Collectors.toMap(TokenPolicy.Issuer::name, StrictTokenVerifier::decoder));
    }

    private static JwtDecoder decoder(TokenPolicy.Issuer issuer) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(issuer.keys().toString())
                // Ours are at+jwt, and it would take JWT only.
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new JwtIssuerValidator(issuer.name())));
        return decoder;
    }

    @Override
    public Actor verify(String token) throws InvalidToken {
        try {
            String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
            JwtDecoder decoder = decoders.get(Objects.requireNonNullElse(issuer, ""));
            if (decoder == null) {
                throw new InvalidToken(Reason.ISSUER);
            }
            Jwt jwt = decoder.decode(token);
            String scope = Objects.requireNonNullElse(jwt.getClaimAsString("scope"), "");
            return new Actor(
                    UUID.fromString(jwt.getSubject()),
                    UUID.fromString(jwt.getClaimAsString("tenant")),
                    Objects.requireNonNullElse(jwt.getClaimAsString("name"), ""),
                    scope.isEmpty() ? Set.of() : Set.of(scope.split(" ")));
        } catch (ParseException | RuntimeException refused) {
            throw new InvalidToken(Reason.SIGNATURE);
        }
    }
}
