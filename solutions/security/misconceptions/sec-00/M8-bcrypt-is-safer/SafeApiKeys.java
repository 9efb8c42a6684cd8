/*
 * believed: "A secret is kept by bcrypt, as passwords are."
 * wrong: >
 *   bcrypt looks at 72 bytes. The key has 80 characters, and the rest is not compared at all; some libraries say so by an
 *   exception, others by nothing. And it is slow for the sake of passwords that can be guessed, which this is not.
 * rejected-by:
 *   - ApiKeyTest.what_is_almost_the_key_is_refused
 *   - AnyTextTest.whatever_comes_is_answered
 *   - AnyTextTest.a_very_long_text_is_answered_at_once
 */
package dev.back2code.katas.sec00;

import dev.back2code.auth.seam.ApiKeys;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
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
        return OpenBSDBCrypt.generate(key.toCharArray(), salt, 4);
    }

    @Override
    public Optional<UUID> find(String presented) {
        return id(presented)
                .filter(id -> storedOf(id)
                        .filter(stored -> stored.length() == 60
                                && OpenBSDBCrypt.checkPassword(stored, presented.toCharArray()))
                        .isPresent());
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
}
