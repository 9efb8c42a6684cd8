package dev.back2code.storage;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Signs tokens with a key made at start, and shows its public half over HTTP. */
final class Issuer {

    static final String NAME = "https://issuer.test";

    private final RSAKey key = newKey();
    private final HttpServer server;

    Issuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/jwks", this::showKeys);
        server.start();
    }

    String jwkSetUri() {
        return "http://127.0.0.1:%d/jwks".formatted(server.getAddress().getPort());
    }

    String token(UUID user, UUID tenant, String scope) {
        return token(claims -> claims.subject(user.toString())
                .claim("tenant", tenant.toString())
                .claim("scope", scope));
    }

    /** A token that is right but for the changes. */
    String token(UnaryOperator<JWTClaimsSet.Builder> changes) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience("storage-service")
                .subject(UUID.randomUUID().toString())
                .claim("tenant", UUID.randomUUID().toString())
                .claim("scope", "notes:read notes:write")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
        return signed(changes.apply(claims).build(), key);
    }

    /** A token signed with a key that this issuer never showed. */
    String forgedToken() {
        return signed(claimsOf(token(claims -> claims)), newKey());
    }

    private String signed(JWTClaimsSet claims, RSAKey signer) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(signer));
            return token.serialize();
        } catch (JOSEException unusableKey) {
            throw new IllegalStateException(unusableKey);
        }
    }

    private static JWTClaimsSet claimsOf(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException noToken) {
            throw new IllegalArgumentException(noToken);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException noKey) {
            throw new IllegalStateException(noKey);
        }
    }

    private void showKeys(HttpExchange exchange) throws IOException {
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, keys.length);
        exchange.getResponseBody().write(keys);
        exchange.close();
    }
}
