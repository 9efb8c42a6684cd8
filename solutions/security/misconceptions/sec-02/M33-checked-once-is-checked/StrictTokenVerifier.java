/*
 * believed: "Signatures are dear. A token that was good is good: its actor is kept by the token."
 * wrong: >
 *   A signature stays right; a token ends, and its key is withdrawn. And whoever sends many tokens fills
 *   the memory.
 * rejected-by:
 *   - TokenTimeTest.time_is_the_service_s_time
 *   - IssuerKeysTest.a_key_that_is_withdrawn_ends
 */
package dev.back2code.katas.sec02;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

public class StrictTokenVerifier implements AccessTokenVerifier {

    private static final int LONGEST = 8_192;
    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt");

    private final Map<String, IssuerKeys> issuers;
    private final Claims claims;
    private final Map<String, Actor> seen = new ConcurrentHashMap<>();

    public StrictTokenVerifier(TokenPolicy policy, InstantSource clock) {
        this.issuers = policy.issuers().stream()
                .collect(Collectors.toMap(TokenPolicy.Issuer::name, issuer -> new IssuerKeys(issuer.keys(), clock)));
        this.claims = new Claims(policy.audience(), clock);
    }

    @Override
    public Actor verify(String token) throws InvalidToken {
        Actor known = seen.get(token);
        if (known != null) {
            return known;
        }
        Actor actor = verified(token);
        seen.put(token, actor);
        return actor;
    }

    private Actor verified(String token) throws InvalidToken {
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
        RSAKey key = keys.key(jwt.getHeader().getKeyID());
        if (!jwt.verify(new RSASSAVerifier(key))) {
            throw new InvalidToken(Reason.SIGNATURE);
        }
    }
}
