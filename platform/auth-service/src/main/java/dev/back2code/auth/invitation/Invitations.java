package dev.back2code.auth.invitation;

import dev.back2code.auth.identity.Actor;
import dev.back2code.auth.secret.Secrets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All invitations. Their codes are not among what is kept. */
@Repository
public class Invitations {

    private static final String USABLE = " where code_hash = ? and used_at is null and expires_at > ?";

    private final JdbcClient db;
    private final InstantSource clock;

    Invitations(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(String code, Actor by, Instant expiresAt) {
        db.sql("insert into invitations (code_hash, tenant_id, made_by, expires_at) values (?, ?, ?, ?)")
                .params(Secrets.fingerprint(code), by.tenant(), by.user(), expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @throws UnusableInvitation if it cannot be used now */
    public void check(String code) {
        db.sql("select tenant_id from invitations" + USABLE)
                .params(Secrets.fingerprint(code), now())
                .query(UUID.class)
                .optional()
                .orElseThrow(UnusableInvitation::new);
    }

    /**
     * Uses the invitation up. Whoever does so at the same time waits for the end of this transaction.
     *
     * @return the tenant that it invites to
     * @throws UnusableInvitation if it cannot be used now
     */
    public UUID use(String code) {
        return db.sql("update invitations set used_at = ?" + USABLE + " returning tenant_id")
                .params(now(), Secrets.fingerprint(code), now())
                .query(UUID.class)
                .optional()
                .orElseThrow(UnusableInvitation::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
