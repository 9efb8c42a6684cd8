/*
 * believed: "Five thousand rounds make it slow for whoever guesses."
 * wrong: >
 *   Nobody guesses 256 random bits. But a long text is read again in each round, and that makes it slow for everybody
 *   else: Django had to put a limit on passwords for this reason in 2013.
 * rejected-by:
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
        MessageDigest digest = sha256();
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        byte[] hash = digest.digest(text);
        for (int round = 1; round < 5_000; round++) {
            digest.update(hash);
            hash = digest.digest(text);
        }
        return HexFormat.of().formatHex(hash);
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
