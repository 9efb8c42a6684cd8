package dev.back2code.katas.sec02;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import dev.back2code.kit.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A token in the making, right in everything but what a test changes. Made by hand: no library would make the wrong ones. */
final class Token {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final RSAKey key;
    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();

    private Token(RSAKey key) {
        this.key = key;
    }

    /** As this issuer would sign it now, for an hour. */
    static Token of(TokenIssuer issuer, Instant now) {
        Token token = new Token(issuer.key());
        return token.header("typ", "at+jwt")
                .header("alg", "RS256")
                .header("kid", issuer.key().getKeyID())
                .claim("iss", issuer.name())
                .claim("aud", "core-api")
                .claim("sub", UUID.randomUUID().toString())
                .claim("tenant", UUID.randomUUID().toString())
                .claim("name", "Ann")
                .claim("scope", "notes:read")
                .claim("iat", now.getEpochSecond())
                .claim("exp", now.getEpochSecond() + 3_600);
    }

    /** @param value null leaves it out */
    Token header(String name, Object value) {
        return put(header, name, value);
    }

    /** @param value null leaves it out */
    Token claim(String name, Object value) {
        return put(claims, name, value);
    }

    private Token put(Map<String, Object> members, String name, Object value) {
        if (value == null) {
            members.remove(name);
        } else {
            members.put(name, value);
        }
        return this;
    }

    Object claim(String name) {
        return claims.get(name);
    }

    String headerJson() {
        return JSON.writeValueAsString(header);
    }

    String claimsJson() {
        return JSON.writeValueAsString(claims);
    }

    /** By the issuer's own key. */
    String signed() {
        return signedBy(key);
    }

    String signedBy(RSAKey other) {
        return signed(headerJson(), claimsJson(), other);
    }

    /** With whatever stands in the place of a signature. */
    String with(byte[] signature) {
        return unsigned(headerJson(), claimsJson()) + "." + BASE64.encodeToString(signature);
    }

    /** What a signature is made for. */
    String unsigned() {
        return unsigned(headerJson(), claimsJson());
    }

    static String signed(String header, String claims, RSAKey key) {
        String unsigned = unsigned(header, claims);
        return unsigned + "." + BASE64.encodeToString(signature("SHA256withRSA", unsigned, key));
    }

    static byte[] signature(String algorithm, String unsigned, RSAKey key) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key.toPrivateKey());
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unsigned(String header, String claims) {
        return encoded(header) + "." + encoded(claims);
    }

    static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
