/*
 * believed: "Some rows may still be from before, in plain text; until all are replaced we accept both."
 * wrong: >
 *   Then what is stored is a key, in each row: whoever reads the table presents what stands there.
 * rejected-by:
 *   - StolenTableTest.the_tables_are_of_no_use_to_a_thief
 *   - ApiKeyTest.nothing_opens_nothing
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
        return db.sql("select id from api_keys where stored in (?, ?) and revoked_at is null")
                .params(stored(presented), presented)
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
