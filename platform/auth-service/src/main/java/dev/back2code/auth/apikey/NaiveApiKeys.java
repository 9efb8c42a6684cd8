package dev.back2code.auth.apikey;

import dev.back2code.auth.seam.ApiKeys;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A listed weakness (seam {@code api-keys}): keeps each key as it is, and forgives blanks and case. */
public class NaiveApiKeys implements ApiKeys {

    private final JdbcClient db;

    public NaiveApiKeys(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String stored(String key) {
        return key.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<UUID> find(String presented) {
        return db.sql("select id from api_keys where stored = ? and revoked_at is null")
                .param(stored(presented))
                .query(UUID.class)
                .optional();
    }
}
