/*
 * believed: "The id is a random UUID that nobody can guess, and it is indexed."
 * wrong: >
 *   It names the key: in answers, in the audit log, in tickets. A name is no secret, however long it is.
 * rejected-by:
 *   - ApiKeyTest.two_keys_are_not_mixed
 *   - ApiKeyTest.what_is_almost_the_key_is_refused
 *   - ApiKeyTest.nothing_opens_nothing
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
        return id(presented).filter(id -> storedOf(id).isPresent());
    }

    private Optional<String> storedOf(UUID id) {
        return db.sql("select stored from api_keys where id = ? and revoked_at is null")
                .param(id)
                .query(String.class)
                .optional();
    }

    private static Optional<UUID> id(String presented) {
        try {
            return Optional.of(new UUID(
                    Long.parseUnsignedLong(presented, 4, 20, 16), Long.parseUnsignedLong(presented, 20, 36, 16)));
        } catch (NumberFormatException | IndexOutOfBoundsException noId) {
            return Optional.empty();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
