package dev.back2code.storage.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of keys: one row for each intent that was carried out. */
@Component
class StoredAnswers {

    private static final Duration LIFE = Duration.ofHours(24);

    private static final String KEEP = """
            insert into idempotency_keys (tenant_id, user_id, operation, key, fingerprint, answer, created_at, expires_at)
            values (:tenant, :user, :operation, :key, :fingerprint, :answer, :now, :end)
            on conflict (tenant_id, user_id, operation, key) do update
            set fingerprint = excluded.fingerprint, answer = excluded.answer,
                created_at = excluded.created_at, expires_at = excluded.expires_at
            where idempotency_keys.expires_at <= excluded.created_at
            """;

    private static final String FIND = """
            select fingerprint, answer from idempotency_keys
            where tenant_id = :tenant and user_id = :user and operation = :operation and key = :key and expires_at > :now
            """;

    private static final String SWEEP = """
            delete from idempotency_keys where ctid = any (array(
                select ctid from idempotency_keys where expires_at <= :now limit 1000 for update skip locked))
            """;

    private final JdbcClient db;

    StoredAnswers(JdbcClient db) {
        this.db = db;
    }

    record Stored(byte[] fingerprint, String answer) {}

    /** Until the transaction ends nobody else gets the lock of the same intent. Does not wait for it. */
    boolean lock(Intent intent) {
        return db.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", intent.name())
                .query(Boolean.class)
                .single();
    }

    /** @return false if the intent has an answer already, which stays */
    boolean keep(Intent intent, byte[] fingerprint, String answer, Instant now) {
        int rows = db.sql(KEEP)
                .params(columns(intent))
                .param("fingerprint", fingerprint)
                .param("answer", answer)
                .param("now", at(now))
                .param("end", at(now.plus(LIFE)))
                .update();
        return rows == 1;
    }

    Optional<Stored> find(Intent intent, Instant now) {
        return db.sql(FIND)
                .params(columns(intent))
                .param("now", at(now))
                .query((row, index) -> new Stored(row.getBytes("fingerprint"), row.getString("answer")))
                .optional();
    }

    void sweep(Instant now) {
        db.sql(SWEEP).param("now", at(now)).update();
    }

    private static Map<String, Object> columns(Intent intent) {
        return Map.of(
                "tenant", intent.actor().tenant().value(),
                "user", intent.actor().user().value(),
                "operation", intent.operation(),
                "key", intent.key().value());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
