/*
 * believed: "LIKE without a wildcard is the same as =, and it forgives."
 * wrong: >
 *   Whether there is a wildcard, the stranger decides: % is every key.
 * rejected-by:
 *   - ApiKeyTest.whoever_is_refused_learns_no_more
 *   - StolenTableTest.the_tables_are_of_no_use_to_a_thief
 *   - ApiKeyTest.nothing_opens_nothing
 *   - StolenTableTest.what_is_stored_has_its_size
 *   - AnyTextTest.whatever_comes_is_answered
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
        return key;
    }

    @Override
    public Optional<UUID> find(String presented) {
        return db.sql("select id from api_keys where stored like ? and revoked_at is null limit 1")
                .param(presented)
                .query(UUID.class)
                .optional();
    }
}
