/*
 * believed: "A hash needs a salt, always."
 * wrong: >
 *   A salt parts equal secrets, and these never are. And with another one at each look nothing is ever found: it must be
 *   kept, and the row found before it.
 * rejected-by:
 *   - ApiKeyTest.a_key_opens_its_tenant_s_log_and_no_other
 *   - ApiKeyTest.a_revoked_key_stops_at_once
 *   - AnyTextTest.a_key_is_known_while_others_are_made
 *   - InstancesTest.another_instance_knows_a_key_and_its_end
 */
package dev.back2code.katas.sec00;

import dev.back2code.auth.seam.ApiKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

public class SafeApiKeys implements ApiKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;

    public SafeApiKeys(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String stored(String key) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        MessageDigest digest = sha256();
        digest.update(salt);
        return HexFormat.of().formatHex(salt)
                + HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
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
