/*
 * believed: "OpenID Connect has discovery: the token names its issuer, the issuer says where its keys are."
 * wrong: >
 *   Then every issuer there is, is trusted, and everybody can found one. It also makes us call what a
 *   stranger writes down.
 * rejected-by:
 *   - ForgedTokenTest.keys_come_from_the_policy_s_address_and_nowhere_else
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
import java.net.URI;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public class StrictTokenVerifier implements AccessTokenVerifier {

    private static final int LONGEST = 8_192;
    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt");

    private final Map<String, IssuerKeys> issuers = new ConcurrentHashMap<>();
    private final Claims claims;
    private final InstantSource clock;

    public StrictTokenVerifier(TokenPolicy policy, InstantSource clock) {
        this.clock = clock;
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
        if (issuer == null || !issuer.startsWith("http")) {
            throw new InvalidToken(Reason.ISSUER);
        }
        IssuerKeys keys =
                issuers.computeIfAbsent(issuer, any -> new IssuerKeys(URI.create(any.strip() + "/jwks"), clock));
        RSAKey key = keys.key(jwt.getHeader().getKeyID());
        if (!jwt.verify(new RSASSAVerifier(key))) {
            throw new InvalidToken(Reason.SIGNATURE);
        }
    }
}
