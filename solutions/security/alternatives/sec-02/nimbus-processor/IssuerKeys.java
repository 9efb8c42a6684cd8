package dev.back2code.katas.sec02;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import dev.back2code.core.seam.KeysUnavailable;
import java.io.IOException;
import java.net.URI;
import java.security.PublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whoever needs the keys anew waits for the one answer that is under way, or starts it; a thread of its own asks. */
final class IssuerKeys {

    private final URI address;
    private final InstantSource clock;

    private volatile Map<String, PublicKey> keys = Map.of();
    private volatile Instant read = Instant.MIN;
    private Instant asked = Instant.MIN;
    private CompletableFuture<Boolean> answer = CompletableFuture.completedFuture(false);

    IssuerKeys(URI address, InstantSource clock) {
        this.address = address;
        this.clock = clock;
    }

    Optional<PublicKey> byId(String kid) {
        PublicKey key = kid == null ? null : keys.get(kid);
        boolean old = clock.instant().isAfter(read.plus(Duration.ofMinutes(5)));
        if (key != null && !old) {
            return Optional.of(key);
        }
        boolean answered = waitFor(answerUnderWay());
        key = kid == null ? null : keys.get(kid);
        if (key == null && !answered) {
            throw new KeysUnavailable("no keys from " + address);
        }
        return Optional.ofNullable(key);
    }

    private static boolean waitFor(CompletableFuture<Boolean> answer) {
        try {
            return answer.get(1_500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Boolean> answerUnderWay() {
        Instant now = clock.instant();
        Duration pause = keys.isEmpty() ? Duration.ofSeconds(1) : Duration.ofSeconds(30);
        if (answer.isDone() && !now.isBefore(asked.plus(pause))) {
            asked = now;
            answer = new CompletableFuture<>();
            CompletableFuture<Boolean> mine = answer;
            Thread.startVirtualThread(() -> mine.complete(ask(now)));
        }
        return answer;
    }

    private boolean ask(Instant now) {
        try {
            JWKSet set = JWKSet.load(address.toURL(), 500, 1_000, 65_536);
            Map<String, PublicKey> found = new HashMap<>();
            for (JWK key : set.getKeys()) {
                if (key instanceof RSAKey rsa) {
                    found.put(rsa.getKeyID(), rsa.toPublicKey());
                }
            }
            keys = Map.copyOf(found);
            read = now;
            return true;
        } catch (IOException | ParseException | JOSEException e) {
            return false;
        }
    }
}
