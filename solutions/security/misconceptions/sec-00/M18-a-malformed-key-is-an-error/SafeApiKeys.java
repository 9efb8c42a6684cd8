/*
 * believed: "Who sends something that is no key has made a mistake, and gets an exception."
 * wrong: >
 *   The stranger gets a 500, which tells more than a refusal, and the log a stack trace for each.
 * rejected-by:
 *   - ApiKeyTest.whoever_is_refused_learns_no_more
 *   - ApiKeyTest.what_is_almost_the_key_is_refused
 *   - ApiKeyTest.nothing_opens_nothing
 *   - StolenTableTest.the_tables_are_of_no_use_to_a_thief
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
        return HexFormat.of().formatHex(sha256().digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<UUID> find(String presented) {
        String id = presented.split("_", 3)[1];
        UUID row = new UUID(Long.parseUnsignedLong(id, 0, 16, 16), Long.parseUnsignedLong(id, 16, 32, 16));
        return storedOf(row).filter(stored(presented)::equals).map(stored -> row);
    }

    private Optional<String> storedOf(UUID id) {
        return db.sql("select stored from api_keys where id = ? and revoked_at is null")
                .param(id)
                .query(String.class)
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
