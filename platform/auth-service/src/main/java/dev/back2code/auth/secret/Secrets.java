package dev.back2code.auth.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;

/**
 * Secrets that a machine keeps. With 256 random bits in each there is nothing to guess, so that one quick hash is
 * enough to keep them by; a slow one would only let strangers use up this service's memory.
 */
public final class Secrets {

    private static final StringKeyGenerator RANDOM =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    private Secrets() {}

    /** A new secret of 43 characters that may stand in a URL. */
    public static String random() {
        return RANDOM.generateKey();
    }

    /** Under which a secret is kept: SHA-256 of its UTF-8, in hexadecimal. */
    public static String fingerprint(String secret) {
        return HexFormat.of().formatHex(sha256().digest(secret.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
