package dev.back2code.auth.account;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All tenants. */
@Repository
public class Tenants {

    private final JdbcClient db;
    private final InstantSource clock;

    Tenants(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Makes a tenant in which there is nobody yet. */
    public UUID add() {
        UUID id = UUID.randomUUID();
        db.sql("insert into tenants (id, created_at) values (?, ?)")
                .params(id, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
