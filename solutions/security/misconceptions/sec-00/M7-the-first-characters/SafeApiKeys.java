/*
 * believed: "The first 40 characters are unique, so they are enough to know a key by."
 * wrong: >
 *   Unique is what a name must be. They are the id and three random characters, which are guessed in an hour.
 * rejected-by:
 *   - ApiKeyTest.what_is_almost_the_key_is_refused
 *   - AnyTextTest.whatever_comes_is_answered
 *   - AnyTextTest.a_very_long_text_is_answered_at_once
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
        String beginning = key.substring(0, Math.min(40, key.length()));
        return HexFormat.of().formatHex(sha256().digest(beginning.getBytes(StandardCharsets.UTF_8)));
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
