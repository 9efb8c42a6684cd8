package dev.back2code.kit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An issuer whose keys a test publishes, counts and holds back. Tokens are the test's to make, right or wrong. */
public final class TokenIssuer {

    private static final int BITS = 2048;

    private final String name;
    private final RSAKey first;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile RSAKey key;
    private volatile Document document;
    private volatile CountDownLatch released = new CountDownLatch(0);

    private record Document(int status, String type, String text) {}

    TokenIssuer(String name, String kid) {
        this.name = name;
        this.first = newKey(kid);
        reset();
    }

    static RSAKey newKey(String kid) {
        try {
            return new RSAKeyGenerator(BITS).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As its tokens call it ({@code iss}). */
    public String name() {
        return name;
    }

    /** Where it publishes its keys (JWKS). */
    public String keys() {
        return name + "/jwks";
    }

    /** The key that it signs with now, both halves. */
    public RSAKey key() {
        return key;
    }

    /** From now on it signs with the first of these, and publishes all. */
    public void publish(RSAKey... keys) {
        key = keys[0];
        document = jwks(keys);
    }

    /** From now on its address answers with this instead of keys. */
    public void answers(int status, String type, String text) {
        document = new Document(status, type, text);
    }

    /** From now on whoever asks for keys gets no answer before {@link #release} or the end of the test. */
    public void hangs() {
        released = new CountDownLatch(1);
    }

    /** Lets go what hangs. */
    public void release() {
        released.countDown();
    }

    /** How often somebody has asked for its keys in this test, answered or not. */
    public int fetches() {
        return fetches.get();
    }

    /** As at the start. */
    void reset() {
        release();
        fetches.set(0);
        publish(first);
    }

    private static Document jwks(RSAKey... keys) {
        String all =
                Arrays.stream(keys).map(key -> key.toPublicJWK().toJSONString()).collect(Collectors.joining(","));
        return new Document(200, "application/json", "{\"keys\":[" + all + "]}");
    }

    void answer(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Document now = document;
        byte[] body = now.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", now.type());
        exchange.sendResponseHeaders(now.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
