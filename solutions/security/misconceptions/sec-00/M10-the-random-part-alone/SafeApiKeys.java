/*
 * believed: "Only the random part is secret, so only that is hashed."
 * wrong: >
 *   The id is then a decoration: whatever a text says about whose key it is, it is believed.
 * rejected-by:
 *   - ApiKeyTest.two_keys_are_not_mixed
 *   - ApiKeyTest.what_is_almost_the_key_is_refused
 */
package dev.back2code.katas.sec00;

import dev.back2code.auth.seam.ApiKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        String random = key.substring(Math.min(37, key.length()));
        return HexFormat.of().formatHex(sha256().digest(random.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<UUID> find(String presented) {
        return db.sql("select id from api_keys where stored = ? and revoked_at is null")
                .param(stored(presented))
                .query(UUID.class)
                .optional();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
