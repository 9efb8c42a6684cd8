/*
 * believed: "JSON is JSON: the mapper reads it."
 * wrong: >
 *   Of a member that comes twice it takes the last and says nothing. Another reader takes the first:
 *   what the issuer checked is not what is used here.
 * rejected-by:
 *   - UnreadableTokenTest.what_can_be_read_in_two_ways_or_not_at_all_is_refused
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
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

public class StrictTokenVerifier implements AccessTokenVerifier {

    private static final int LONGEST = 8_192;
    private static final JsonMapper JSON = JsonMapper.shared();
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
            JWTClaimsSet claimed = JWTClaimsSet.parse(
                    JSON.readValue(jwt.getPayload().toBytes(), new TypeReference<Map<String, Object>>() {}));
            checkHeader(jwt.getHeader());
            checkSignature(jwt, claimed.getIssuer());
            return claims.actor(claimed);
        } catch (ParseException | JOSEException | JacksonException unreadable) {
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
