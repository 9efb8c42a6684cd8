/*
 * believed: "We sign with RS256, so the set has RSA keys."
 * wrong: >
 *   An issuer signs for others too, and adds what they need. A set is not ours alone.
 * rejected-by:
 *   - IssuerKeysTest.keys_of_other_kinds_spoil_nothing
 */
package dev.back2code.katas.sec02;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import dev.back2code.core.seam.InvalidToken;
import dev.back2code.core.seam.InvalidToken.Reason;
import dev.back2code.core.seam.KeysUnavailable;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

final class IssuerKeys {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration PAUSE_AT_FIRST = Duration.ofSeconds(1);
    private static final int LIMIT_MS = 1_000;
    private static final int LONGEST = 64 * 1024;

    private final URI address;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known = new Known(new JWKSet(), Instant.MIN, Instant.MIN, true);

    private record Known(JWKSet keys, Instant read, Instant asked, boolean failed) {

        RSAKey key(String kid) {
            JWK key = kid == null ? null : keys.getKeyByKeyId(kid);
            return RSAKey.class.cast(key);
        }

        boolean isDue(Instant now) {
            return !now.isBefore(asked.plus(keys.isEmpty() ? PAUSE_AT_FIRST : PAUSE));
        }

        boolean isOld(Instant now) {
            return now.isAfter(read.plus(FRESH));
        }
    }

    IssuerKeys(URI address, InstantSource clock) {
        this.address = address;
        this.clock = clock;
    }

    RSAKey key(String kid) throws InvalidToken {
        Known before = known;
        Instant now = clock.instant();
        if (before.key(kid) != null && !before.isOld(now)) {
            return before.key(kid);
        }
        Known after = before.isDue(now) ? askedAnew(kid) : before;
        if (after.key(kid) != null) {
            return after.key(kid);
        }
        if (after.failed() || after.isDue(now)) {
            throw new KeysUnavailable("no keys from " + address);
        }
        throw new InvalidToken(Reason.KEY);
    }

    private Known askedAnew(String kid) {
        if (!lock(known.key(kid) == null)) {
            return known;
        }
        try {
            if (known.isDue(clock.instant())) {
                known = asked(known);
            }
            return known;
        } finally {
            asking.unlock();
        }
    }

    private boolean lock(boolean patient) {
        try {
            return patient ? asking.tryLock(LIMIT_MS, TimeUnit.MILLISECONDS) : asking.tryLock();
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Known asked(Known before) {
        Instant now = clock.instant();
        try {
            JWKSet keys = JWKSet.load(address.toURL(), LIMIT_MS / 2, LIMIT_MS, LONGEST);
            return new Known(keys, now, now, false);
        } catch (IOException | ParseException noKeys) {
            return new Known(before.keys(), before.read(), now, true);
        }
    }
}
