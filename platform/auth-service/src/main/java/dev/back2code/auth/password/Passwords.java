package dev.back2code.auth.password;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords: new ones by Argon2id with the first choice of OWASP's Password Storage Cheat Sheet, 19 MiB and two
 * passes. Hashes by bcrypt, from elsewhere, are understood.
 */
@Component
public class Passwords {

    /** No password has this hash, and to find that out costs as much as with any other: a salt and a hash of zeros. */
    public static final String NOBODYS =
            "{argon2}$argon2id$v=19$m=19456,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);

    private static final int MEMORY = 19 * 1024;
    private static final int AT_ONCE = 2;

    private final PasswordEncoder encoder;
    private final Duration patience;

    /** Each hash takes 19 MiB and a processor: more at once would only be slower, and end in a lack of memory. */
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Passwords() {
        this(
                new DelegatingPasswordEncoder(
                        "argon2",
                        Map.of(
                                "argon2", new Argon2PasswordEncoder(16, 32, 1, MEMORY, 2),
                                "bcrypt", new BCryptPasswordEncoder())),
                Duration.ofSeconds(2));
    }

    Passwords(PasswordEncoder encoder, Duration patience) {
        this.encoder = encoder;
        this.patience = patience;
    }

    /** @throws Busy if too many others wait for the same */
    public String hash(Password password) {
        return placed(() -> encoder.encode(password.text()));
    }

    /** @throws Busy if too many others wait for the same */
    public boolean matches(Password password, String hash) {
        return placed(() -> encoder.matches(password.text(), hash));
    }

    /** Whether the hash is not of the kind that is made today. */
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T placed(Supplier<T> work) {
        if (!entered()) {
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
