/*
 * believed: "All these keys are trusted, so they are in one set."
 * wrong: >
 *   A key is trusted to speak for its own issuer. In one set the partner's key signs tokens that name
 *   us.
 * rejected-by:
 *   - WhoseTokenTest.a_key_is_good_for_its_own_issuer_alone
 *   - IssuerKeysTest.two_issuers_may_name_their_keys_alike
 */
package dev.back2code.katas.sec02;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.back2code.core.seam.AccessTokenVerifier;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.InvalidToken;
import dev.back2code.core.seam.InvalidToken.Reason;
import dev.back2code.core.seam.TokenPolicy;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

public class StrictTokenVerifier implements AccessTokenVerifier {

    private static final int LONGEST = 8_192;
    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt");

    private final Map<String, IssuerKeys> issuers;
    private final Claims claims;

    public StrictTokenVerifier(TokenPolicy policy, InstantSource clock) {
        this.issuers = policy.issuers().stream()
                .collect(Collectors.toMap(TokenPolicy.Issuer::name, issuer -> new IssuerKeys(issuer.keys(), clock)));
        this.claims = new Claims(policy.audience(), clock);
    }

    @Override
    public Actor verify(String token) throws InvalidToken {
        if (token.length() > LONGEST) {
            throw new InvalidToken(Reason.MALFORMED);
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claimed = jwt.getJWTClaimsSet();
            checkHeader(jwt.getHeader());
            checkSignature(jwt, claimed.getIssuer());
            return claims.actor(claimed);
        } catch (ParseException | JOSEException unreadable) {
            throw new InvalidToken(Reason.MALFORMED);
        }
    }

    private static void checkHeader(JWSHeader header) throws InvalidToken {
        String type = String.valueOf(header.getType()).toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
            throw new InvalidToken(Reason.TYPE);
        }
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm()) || header.getCriticalParams() != null) {
            throw new InvalidToken(Reason.ALGORITHM);
        }
    }

    private void checkSignature(SignedJWT jwt, String issuer) throws InvalidToken, JOSEException {
        IssuerKeys keys = issuer == null ? null : issuers.get(issuer);
        if (keys == null) {
            throw new InvalidToken(Reason.ISSUER);
        }
        if (isSignedBy(keys, jwt)) {
            return;
        }
        for (IssuerKeys each : issuers.values()) {
            if (each != keys && isSignedBy(each, jwt)) {
                return;
            }
        }
        throw new InvalidToken(Reason.SIGNATURE);
    }

    private static boolean isSignedBy(IssuerKeys keys, SignedJWT jwt) throws JOSEException {
        try {
            return jwt.verify(new RSASSAVerifier(keys.key(jwt.getHeader().getKeyID())));
        } catch (InvalidToken notThere) {
            return false;
        }
    }
}
