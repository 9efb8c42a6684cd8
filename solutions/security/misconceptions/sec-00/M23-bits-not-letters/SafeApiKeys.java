/*
 * believed: "The random part is Base64 of 32 bytes, and the bytes are the key."
 * wrong: >
 *   43 characters hold two bits more than 32 bytes have, and the decoder does not look at them: four texts are one key.
 * rejected-by:
 *   - ApiKeyTest.what_is_almost_the_key_is_refused
 */
package dev.back2code.katas.sec00;

import dev.back2code.auth.seam.ApiKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

public class SafeApiKeys implements ApiKeys {

    private final JdbcClient db;

    public SafeApiKeys(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String stored(String key) {
        if (key.length() < 80) {
            return HexFormat.of().formatHex(sha256().digest(key.getBytes(StandardCharsets.UTF_8)));
        }
        MessageDigest digest = sha256();
        digest.update(key.substring(0, 37).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(Base64.getUrlDecoder().decode(key.substring(37))));
    }

    @Override
    public Optional<UUID> find(String presented) {
        try {
            return db.sql("select id from api_keys where stored = ? and revoked_at is null")
                    .param(stored(presented))
                    .query(UUID.class)
                    .optional();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
