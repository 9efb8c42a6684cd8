package dev.back2code.core;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Signs tokens as auth-service does, with a key made at start. */
final class Issuer {

    private static final String NAME = "https://issuer.test";

    private final RSAKey key = newKey();

    String token(UUID user, String scope) {
        return token(claims -> claims.subject(user.toString()).claim("scope", scope));
    }

    /** A token that is right but for the changes. */
    String token(UnaryOperator<JWTClaimsSet.Builder> changes) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(List.of("core-api", "storage-service"))
                .subject(UUID.randomUUID().toString())
                .claim("tenant", UUID.randomUUID().toString())
                .claim("name", "Ann")
                .claim("scope", "notes:read notes:write")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
        return signed(changes.apply(claims).build());
    }

    private String signed(JWTClaimsSet claims) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID(key.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException unusableKey) {
            throw new IllegalStateException(unusableKey);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException noKey) {
            throw new IllegalStateException(noKey);
        }
    }
}
