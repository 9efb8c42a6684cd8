/*
 * believed: "In Base64 nobody can read it."
 * wrong: >
 *   Everybody can: an encoding has no secret. It is another spelling.
 * rejected-by:
 *   - StolenTableTest.the_tables_are_of_no_use_to_a_thief
 *   - ApiKeyTest.nothing_opens_nothing
 *   - StolenTableTest.what_is_stored_has_its_size
 */
package dev.back2code.katas.sec00;

import dev.back2code.auth.seam.ApiKeys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
        return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<UUID> find(String presented) {
        return db.sql("select id from api_keys where stored = ? and revoked_at is null")
                .param(stored(presented))
                .query(UUID.class)
                .optional();
    }
}
