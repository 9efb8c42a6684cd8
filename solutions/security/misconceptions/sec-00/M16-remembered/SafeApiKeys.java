/*
 * believed: "A key does not change, so it is asked for once and remembered."
 * wrong: >
 *   It ends. Whoever remembers it must be told, in each instance, and at once.
 * rejected-by:
 *   - ApiKeyTest.a_revoked_key_stops_at_once
 *   - InstancesTest.another_instance_knows_a_key_and_its_end
 */
package dev.back2code.katas.sec00;

import dev.back2code.auth.seam.ApiKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

public class SafeApiKeys implements ApiKeys {

    private final Map<String, UUID> known = new ConcurrentHashMap<>();
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
        return Optional.ofNullable(known.computeIfAbsent(stored(presented), this::asked));
    }

    private UUID asked(String stored) {
        return db.sql("select id from api_keys where stored = ? and revoked_at is null")
                .param(stored)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
