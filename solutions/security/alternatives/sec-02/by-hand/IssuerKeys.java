package dev.back2code.katas.sec02;

import dev.back2code.core.seam.InvalidToken;
import dev.back2code.core.seam.InvalidToken.Reason;
import dev.back2code.core.seam.KeysUnavailable;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who takes the turn asks; nobody waits for another: a key that is not there yet is asked for again by the caller. */
final class IssuerKeys {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Known(Map<String, PublicKey> keys, Instant read) {}

    private final URI address;
    private final InstantSource clock;
    private final AtomicReference<Instant> nextTurn = new AtomicReference<>(Instant.MIN);
    private volatile Known known = new Known(Map.of(), Instant.MIN);
    private volatile boolean sure;

    IssuerKeys(URI address, InstantSource clock) {
        this.address = address;
        this.clock = clock;
    }

    PublicKey key(String kid) throws InvalidToken {
        Instant now = clock.instant();
        boolean fresh = now.isBefore(known.read().plus(Duration.ofMinutes(5)));
        if (!(fresh && known.keys().containsKey(kid)) && isMyTurn(now)) {
            sure = false;
            sure = ask(now);
        }
        PublicKey key = known.keys().get(kid);
        if (key == null && !sure) {
            throw new KeysUnavailable("no keys from " + address);
        }
        if (key == null) {
            throw new InvalidToken(Reason.KEY);
        }
        return key;
    }

    private boolean isMyTurn(Instant now) {
        Instant turn = nextTurn.get();
        Duration pause = known.keys().isEmpty() ? Duration.ofSeconds(1) : Duration.ofSeconds(30);
        return !now.isBefore(turn) && nextTurn.compareAndSet(turn, now.plus(pause));
    }

    private boolean ask(Instant now) {
        try {
            HttpResponse<byte[]> answer = HTTP.sendAsync(
                            HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                    .get(1, TimeUnit.SECONDS);
            JsonNode set = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() != 200 || !set.path("keys").isArray()) {
                return false;
            }
            Map<String, PublicKey> keys = new HashMap<>();
            for (JsonNode key : set.path("keys")) {
                if (key.path("kty").asString("").equals("RSA")) {
                    keys.put(key.path("kid").asString(""), rsa(key));
                }
            }
            known = new Known(keys, now);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | JacksonException | GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey rsa(JsonNode key) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asString("")));
    }
}
