package dev.back2code.katas.sec02;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import dev.back2code.core.seam.AccessTokenVerifier;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.InvalidToken;
import dev.back2code.core.seam.InvalidToken.Reason;
import dev.back2code.core.seam.TokenPolicy;
import java.security.Key;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One processor of Nimbus' for all issuers, which finds the key by the issuer that the claims name. */
public class StrictTokenVerifier implements AccessTokenVerifier {

    private final Map<String, IssuerKeys> issuers;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    public StrictTokenVerifier(TokenPolicy policy, InstantSource clock) {
        issuers = policy.issuers().stream()
                .collect(Collectors.toMap(TokenPolicy.Issuer::name, issuer -> new IssuerKeys(issuer.keys(), clock)));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt")));
        processor.setJWTClaimsSetAwareJWSKeySelector((header, claims, context) -> {
            IssuerKeys keys = claims.getIssuer() == null ? null : issuers.get(claims.getIssuer());
            if (keys == null || !JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
                throw new KeySourceException("not ours");
            }
            return keys.byId(header.getKeyID()).map(key -> List.<Key>of(key)).orElse(List.of());
        });
        processor.setJWTClaimsSetVerifier(new Verifier(policy.audience(), clock));
    }

    @Override
    public Actor verify(String token) throws InvalidToken {
        if (token.length() > 8_192) {
            throw new InvalidToken(Reason.MALFORMED);
        }
        try {
            JWTClaimsSet claims = processor.process(token, null);
            return new Actor(uuid(claims, "sub"), uuid(claims, "tenant"), text(claims, "name"), scopes(claims));
        } catch (ExpiredJWTException late) {
            throw new InvalidToken(Reason.EXPIRED);
        } catch (BadJWTException | ParseException unfit) {
            throw new InvalidToken(Reason.MALFORMED);
        } catch (BadJOSEException | JOSEException | IllegalArgumentException wrong) {
            throw new InvalidToken(Reason.SIGNATURE);
        }
    }

    private static UUID uuid(JWTClaimsSet claims, String name) throws ParseException {
        String text = text(claims, name);
        if (text.length() != 36) {
            throw new ParseException(name, 0);
        }
        return UUID.fromString(text);
    }

    private static String text(JWTClaimsSet claims, String name) throws ParseException {
        String text = claims.getStringClaim(name);
        return text == null ? "" : text;
    }

    private static Set<String> scopes(JWTClaimsSet claims) throws ParseException {
        return List.of(text(claims, "scope").split(" ")).stream()
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
    }

    private static final class Verifier extends DefaultJWTClaimsVerifier<SecurityContext> {

        private static final int SKEW_S = 30;

        private final InstantSource clock;

        Verifier(String audience, InstantSource clock) {
            super(audience, null, Set.of("exp"));
            setMaxClockSkew(SKEW_S);
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }

        @Override
        public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
            super.verify(claims, context);
            Date issued = claims.getIssueTime();
            if (issued != null && issued.toInstant().isAfter(clock.instant().plusSeconds(SKEW_S))) {
                throw new BadJWTException("issued in the future");
            }
        }
    }
}
