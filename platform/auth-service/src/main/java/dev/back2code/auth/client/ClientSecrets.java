package dev.back2code.auth.client;

import dev.back2code.auth.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Checks the secrets of programs, which are made by {@link Secrets} and never chosen by people. */
public final class ClientSecrets implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : Secrets.fingerprint(secret.toString());
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String fingerprint) {
        return secret != null
                && fingerprint != null
                && MessageDigest.isEqual(
                        Secrets.fingerprint(secret.toString()).getBytes(StandardCharsets.US_ASCII),
                        fingerprint.getBytes(StandardCharsets.US_ASCII));
    }
}
