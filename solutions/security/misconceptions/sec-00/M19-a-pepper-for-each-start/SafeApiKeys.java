/*
 * believed: "A secret of the process makes the table worthless without it."
 * wrong: >
 *   It does, also to the next process and to the one beside it. Such a secret must be kept, shared and replaced.
 * rejected-by:
 *   - InstancesTest.another_instance_knows_a_key_and_its_end
 */
package dev.back2code.katas.sec00;

import dev.back2code.auth.seam.ApiKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

public class SafeApiKeys implements ApiKeys {

    private final JdbcClient db;
    private final byte[] pepper = new byte[32];

    public SafeApiKeys(JdbcClient db) {
        this.db = db;
        new SecureRandom().nextBytes(pepper);
    }

    @Override
    public String stored(String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<UUID> find(String presented) {
        return db.sql("select id from api_keys where stored = ? and revoked_at is null")
                .param(stored(presented))
                .query(UUID.class)
                .optional();
    }
}
