/*
 * believed: "It is encrypted, with AES."
 * wrong: >
 *   Whoever has the other key reads all of them, and it stands in the program, in its settings, in the memory of each
 *   instance. Nobody ever needs the text again, so nobody should be able to have it.
 * rejected-by:
 *   - StolenTableTest.what_is_stored_has_its_size
 */
package dev.back2code.katas.sec00;

import dev.back2code.auth.seam.ApiKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

public class SafeApiKeys implements ApiKeys {

    private static final SecretKeySpec SECRET =
            new SecretKeySpec("0123456789abcdef".getBytes(StandardCharsets.US_ASCII), "AES");

    private final JdbcClient db;

    public SafeApiKeys(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String stored(String key) {
        try {
            Cipher cipher = Cipher.getInstance("AES");
            cipher.init(Cipher.ENCRYPT_MODE, SECRET);
            return Base64.getEncoder().encodeToString(cipher.doFinal(key.getBytes(StandardCharsets.UTF_8)));
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
