package dev.back2code.kit;

import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Issuers of tokens: two that the service under test trusts, and a stranger. All are one server. Whatever else is asked of
 * it is remembered as a stray call, and answered as an attacker would: with a key of the stranger's.
 */
public final class TokenIssuers {

    private static final String POLICY = "back2code.tokens.issuers";
    private static final String USUAL = "spring.security.oauth2.resourceserver.jwt.";

    private final HttpServer server;
    private final TokenIssuer ours;
    private final TokenIssuer partner;
    private final TokenIssuer stranger;
    private final RSAKey spareKey = TokenIssuer.newKey("2026-12");
    private final List<String> strayCalls = new CopyOnWriteArrayList<>();

    private TokenIssuers(HttpServer server) {
        this.server = server;
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        ours = new TokenIssuer(base + "/ours", "2026-11");
        partner = new TokenIssuer(base + "/partner", "p-7");
        stranger = new TokenIssuer(base + "/stranger", "s-1");
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static TokenIssuers start() {
        return new TokenIssuers(Loopback.server());
    }

    /** What makes a service trust the first two, beside the issuer that the kit's own calls use. */
    Map<String, String> properties() {
        return Map.of(
                POLICY + "[0].name", "${" + USUAL + "issuer-uri}",
                POLICY + "[0].keys", "${" + USUAL + "jwk-set-uri}",
                POLICY + "[1].name", ours.name(),
                POLICY + "[1].keys", ours.keys(),
                POLICY + "[2].name", partner.name(),
                POLICY + "[2].keys", partner.keys());
    }

    /** Trusted. */
    public TokenIssuer ours() {
        return ours;
    }

    /** Trusted too, with keys of its own. */
    public TokenIssuer partner() {
        return partner;
    }

    /** Not trusted. */
    public TokenIssuer stranger() {
        return stranger;
    }

    /** A key that nobody publishes yet. */
    public RSAKey spareKey() {
        return spareKey;
    }

    /** Paths that were asked for and are no trusted issuer's keys. */
    public List<String> strayCalls() {
        return List.copyOf(strayCalls);
    }

    /** As at the start; done before each test. */
    void reset() {
        List.of(ours, partner, stranger).forEach(TokenIssuer::reset);
        strayCalls.clear();
    }

    void stop() {
        reset();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().toString()) {
            case "/ours/jwks" -> ours.answer(exchange);
            case "/partner/jwks" -> partner.answer(exchange);
            default -> stray(exchange);
        }
    }

    private void stray(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        strayCalls.add(path);
        if (path.contains("/.well-known/")) {
            byte[] metadata = "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}"
                    .formatted(stranger.name(), stranger.keys())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, metadata.length);
            exchange.getResponseBody().write(metadata);
            exchange.close();
        } else {
            stranger.answer(exchange);
        }
    }
}
