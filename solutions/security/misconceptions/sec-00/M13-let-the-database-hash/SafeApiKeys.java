/*
 * believed: "PostgreSQL has sha256(), so one statement does it all."
 * wrong: >
 *   Put together by hand it is the stranger's statement, too: a quote ends the text, and what follows is SQL. As a
 *   parameter it would be right, and the key would stand in the log of slow statements.
 * rejected-by:
 *   - ApiKeyTest.whoever_is_refused_learns_no_more
 *   - AnyTextTest.whatever_comes_is_answered
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
        return HexFormat.of().formatHex(sha256().digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<UUID> find(String presented) {
        return db.sql("select id from api_keys where revoked_at is null and stored = encode(sha256('" + presented
                        + "'::bytea), 'hex')")
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
