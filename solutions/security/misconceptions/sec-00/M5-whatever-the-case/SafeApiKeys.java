/*
 * believed: "Like names of hosts and addresses of mail, a key is the same in any case."
 * wrong: >
 *   A letter of 62 becomes one of 36: some 35 of 256 bits are given away, and a text that was never handed out opens.
 * rejected-by:
 *   - ApiKeyTest.what_is_almost_the_key_is_refused
 */
package dev.back2code.katas.sec00;

import dev.back2code.auth.seam.ApiKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
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
        byte[] text = key.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(text));
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
