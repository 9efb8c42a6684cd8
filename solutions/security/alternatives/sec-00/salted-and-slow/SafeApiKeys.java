package dev.back2code.katas.sec00;

import dev.back2code.auth.seam.ApiKeys;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

public class SafeApiKeys implements ApiKeys {

    private static final Pattern FORM = Pattern.compile("b2c_([0-9a-f]{16})([0-9a-f]{16})_[A-Za-z0-9_-]{43}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;

    public SafeApiKeys(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String stored(String key) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt) + HexFormat.of().formatHex(derived(key, salt));
    }

    @Override
    public Optional<UUID> find(String presented) {
        return id(presented).filter(id -> storedOf(id).filter(stored -> isOf(presented, stored)).isPresent());
    }

    private Optional<String> storedOf(UUID id) {
        return db.sql("select stored from api_keys where id = ? and revoked_at is null")
                .param(id)
                .query(String.class)
                .optional();
    }

    private static boolean isOf(String presented, String stored) {
        if (stored.length() != 96) {
            return false;
        }
        byte[] salt = HexFormat.of().parseHex(stored.substring(0, 32));
        return MessageDigest.isEqual(derived(presented, salt), HexFormat.of().parseHex(stored.substring(32)));
    }

    private static byte[] derived(String key, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(key.toCharArray(), salt, 2_000, 256))
                    .getEncoded();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Optional<UUID> id(String presented) {
        Matcher form = FORM.matcher(presented);
        return form.matches()
                ? Optional.of(new UUID(
                        Long.parseUnsignedLong(form.group(1), 16), Long.parseUnsignedLong(form.group(2), 16)))
                : Optional.empty();
    }
}
