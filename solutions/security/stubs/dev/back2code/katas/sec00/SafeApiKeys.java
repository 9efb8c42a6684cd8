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
        throw new UnsupportedOperationException("SafeApiKeys.stored is yours to write (sec-00)");
    }

    @Override
    public Optional<UUID> find(String presented) {
        throw new UnsupportedOperationException("SafeApiKeys.find is yours to write (sec-00)");
    }
}
