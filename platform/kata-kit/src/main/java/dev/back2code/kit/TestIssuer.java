package dev.back2code.kit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
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
import dev.back2code.catalog.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issuer of access tokens (RFC 9068) for tests: its key is made at start and its JWKS served on loopback. Whoever has
 * a token of it is the admin of the tenant. auth-service trusts it as itself, as it finds this key in its own folder.
 */
public final class TestIssuer implements Issuer, AutoCloseable {

    private static final Duration LIFETIME = Duration.ofHours(12);

    private final RSAKey key;
    private final HttpServer server;
    private @Nullable Path folder;

    private TestIssuer(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    public static TestIssuer start() {
        try {
            RSAKey key = new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            HttpServer server = Loopback.server();
            server.createContext("/jwks", exchange -> answer(exchange, keys));
            server.start();
            return new TestIssuer(key, server);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public String name() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public String keys() {
        return name() + "/jwks";
    }

    /**
     * A signed token that says who the actor is.
     *
     * @param service where it is of use
     */
    public String tokenFor(Actor actor, PlatformService service) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(name())
                .audience(service.audiences())
                .subject(actor.user().toString())
                .claim("tenant", actor.tenant().toString())
                .claim("client_id", "back2code-cli")
                .claim("scope", actor.scopes())
                .claim("roles", List.of("admin"))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(new JOSEObjectType("at+jwt"))
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What makes auth-service sign as this issuer, and trust what this one has signed. */
    Map<String, String> authServiceProperties() {
        folder = folder == null ? folderWith(key) : folder;
        return Map.of(
                "back2code.auth.keys", folder.toString(), "spring.security.oauth2.authorizationserver.issuer", name());
    }

    /** Of the form of auth-service's own, which takes none that others can read. */
    private static Path folderWith(RSAKey key) {
        try {
            Path folder = Files.createTempDirectory("back2code-keys");
            Path file = Files.createFile(
                    folder.resolve("keys.json"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, new JWKSet(key).toString(false)).getParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        if (folder != null) {
            Trees.delete(folder);
        }
    }
}
