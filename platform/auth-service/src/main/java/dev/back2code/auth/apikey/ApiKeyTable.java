package dev.back2code.auth.apikey;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All keys, without their texts. */
@Repository
class ApiKeyTable {

    private final JdbcClient db;
    private final InstantSource clock;

    ApiKeyTable(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(UUID id, UUID tenant, KeyName name, String stored) {
        db.sql("insert into api_keys (id, tenant_id, name, stored, created_at) values (?, ?, ?, ?, ?)")
                .params(id, tenant, name.text(), stored, now())
                .update();
    }

    /** @return whether this has revoked it: it is the tenant's, and was not revoked before */
    boolean revoke(UUID id, UUID tenant) {
        return db.sql("update api_keys set revoked_at = ? where id = ? and tenant_id = ? and revoked_at is null")
                        .params(now(), id, tenant)
                        .update()
                == 1;
    }

    UUID tenantOf(UUID id) {
        return db.sql("select tenant_id from api_keys where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
