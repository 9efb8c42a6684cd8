/*
 * believed: "String has a hashCode, which cannot be turned back."
 * wrong: >
 *   It has 32 bits, and another text with the same is made on paper. It spreads texts over a table, and promises nothing
 *   to anybody who wants them to meet.
 * rejected-by:
 *   - ApiKeyTest.what_is_almost_the_key_is_refused
 *   - StolenTableTest.what_is_stored_has_its_size
 */
package dev.back2code.katas.sec00;

import dev.back2code.auth.seam.ApiKeys;
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
        return Integer.toHexString(key.hashCode());
    }

    @Override
    public Optional<UUID> find(String presented) {
        return db.sql("select id from api_keys where stored = ? and revoked_at is null")
                .param(stored(presented))
                .query(UUID.class)
                .optional();
    }
}
