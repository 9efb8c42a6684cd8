package dev.back2code.kit.hostile;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Values of the header {@code Authorization} that nobody may be served for, made of a valid token. */
public final class ForgedTokens {

    private final List<String> headers;

    /** @param key the issuer's, its public half */
    public ForgedTokens(String valid, RSAKey key) throws JOSEException, ParseException {
        SignedJWT token = SignedJWT.parse(valid);
        JWTClaimsSet claims = token.getJWTClaimsSet();
        RSAKey other = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        String[] parts = valid.split("\\.");
        JWSHeader own = token.getHeader();
        headers = List.of(
                "",
                "Bearer",
                "Bearer ",
                "Bearer a.b.c",
                "Bearer ..",
                "Bearer " + "x".repeat(9_000),
                "Bearer \u00e9\u0001",
                "Basic YTpi",
                "Bearer " + valid + "x",
                "Bearer " + valid.substring(0, valid.length() - 8),
                "Bearer " + parts[0] + "." + parts[1] + ".",
                "Bearer " + Base64URL.encode("{\"alg\":\"none\"}") + "." + parts[1] + ".",
                "Bearer " + Base64URL.encode("{\"alg\":\"nOnE\"}") + "." + parts[1] + "." + parts[2],
                "Bearer " + signed(own, claims, new RSASSASigner(other)),
                "Bearer "
                        + signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .jwk(other.toPublicJWK())
                                        .build(),
                                claims,
                                new RSASSASigner(other)),
                "Bearer "
                        + signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("../../dev/null")
                                        .build(),
                                claims,
                                new RSASSASigner(other)),
                "Bearer "
                        + signed(
                                new JWSHeader.Builder(JWSAlgorithm.HS256)
                                        .keyID(key.getKeyID())
                                        .build(),
                                claims,
                                new MACSigner(key.toPublicJWK().toString().getBytes())),
                "Bearer "
                        + signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .type(JOSEObjectType.JWT)
                                        .criticalParams(Set.of("b2c"))
                                        .customParam("b2c", true)
                                        .build(),
                                claims,
                                new RSASSASigner(other)),
                "Bearer "
                        + signed(
                                own,
                                new JWTClaimsSet.Builder(claims)
                                        .expirationTime(Date.from(Instant.EPOCH))
                                        .build(),
                                new RSASSASigner(other)));
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    String any(RandomGenerator random) {
        return Values.any(headers, random);
    }
}
