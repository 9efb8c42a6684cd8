/*
 * believed: "What is revoked is no longer in the table."
 * wrong: >
 *   It is: the row stays, as the audit log tells of it. That it ended stands in a column that nobody asked.
 * rejected-by:
 *   - ApiKeyTest.a_revoked_key_stops_at_once
 *   - ApiKeyTest.whoever_is_refused_learns_no_more
 *   - InstancesTest.another_instance_knows_a_key_and_its_end
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
        return db.sql("select id from api_keys where stored = ?")
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
