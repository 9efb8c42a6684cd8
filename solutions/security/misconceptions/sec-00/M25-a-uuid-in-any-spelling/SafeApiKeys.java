/*
 * believed: "The id is a UUID, which is the same in capitals; only the secret must be exact."
 * wrong: >
 *   Then a key has many spellings. Nobody guesses it more easily, but whatever knows keys by their text, such as a list of
 *   those that have leaked, or a limit for each, knows one of them.
 * rejected-by:
 *   - ApiKeyTest.what_is_almost_the_key_is_refused
 */
package dev.back2code.katas.sec00;

import dev.back2code.auth.seam.ApiKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

public class SafeApiKeys implements ApiKeys {

    private static final Pattern FORM = Pattern.compile("b2c_([0-9a-fA-F]{16})([0-9a-fA-F]{16})_[A-Za-z0-9_-]{43}");

    private final JdbcClient db;

    public SafeApiKeys(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String stored(String key) {
        return HexFormat.of().formatHex(sha256().digest(key.substring(37).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<UUID> find(String presented) {
        return id(presented).filter(id -> storedOf(id).filter(stored -> isSame(stored(presented), stored)).isPresent());
    }

    private Optional<String> storedOf(UUID id) {
        return db.sql("select stored from api_keys where id = ? and revoked_at is null")
                .param(id)
                .query(String.class)
                .optional();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<UUID> id(String presented) {
        Matcher form = FORM.matcher(presented);
        return form.matches()
                ? Optional.of(new UUID(
                        Long.parseUnsignedLong(form.group(1), 16), Long.parseUnsignedLong(form.group(2), 16)))
                : Optional.empty();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
