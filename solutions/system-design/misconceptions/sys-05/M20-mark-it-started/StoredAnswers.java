package dev.back2code.katas.sys05;

import dev.back2code.storage.seam.IdempotentExecutor;
import dev.back2code.storage.seam.Intent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of keys: one row for each intent that was carried out. */
class StoredAnswers {

    /** A row that has ended is still there until it is swept, and makes room for the next. */
    private static final String KEEP = """
            INSERT INTO idempotency_keys (tenant_id, user_id, operation, key, fingerprint, answer, created_at, expires_at)
            VALUES (:tenant, :user, :operation, :key, :fingerprint, :answer, :now, :end)
            ON CONFLICT (tenant_id, user_id, operation, key) DO UPDATE
            SET fingerprint = excluded.fingerprint, answer = excluded.answer,
                created_at = excluded.created_at, expires_at = excluded.expires_at
            WHERE idempotency_keys.expires_at <= excluded.created_at
            """;

    private static final String FIND = """
            SELECT fingerprint, answer FROM idempotency_keys
            WHERE tenant_id = :tenant AND user_id = :user AND operation = :operation AND key = :key AND expires_at > :now
            """;

    private final JdbcClient db;

    StoredAnswers(JdbcClient db) {
        this.db = db;
    }

    record Stored(byte[] fingerprint, String answer) {}

    Optional<Stored> find(Intent intent, Instant now) {
        return db.sql(FIND)
                .params(columns(intent))
                .param("now", at(now))
                .query((row, index) -> new Stored(row.getBytes("fingerprint"), row.getString("answer")))
                .optional();
    }

    /** @return false if the intent has a row already */
    boolean begin(Intent intent, byte[] fingerprint, Instant now) {
        return db.sql(KEEP)
                .params(columns(intent))
                .param("fingerprint", fingerprint)
                .param("answer", "")
                .param("now", at(now))
                .param("end", at(now.plus(IdempotentExecutor.LIFE)))
                        .update()
                == 1;
    }

    void complete(Intent intent, String answer) {
        db.sql("UPDATE idempotency_keys SET answer = :answer "
                        + "WHERE tenant_id = :tenant AND user_id = :user AND operation = :operation AND key = :key")
                .params(columns(intent))
                .param("answer", answer)
                .update();
    }

    /** By those who use keys: where nobody does, there is nothing to sweep. Waits for nobody. */
    void sweep(Instant now) {
        db.sql("DELETE FROM idempotency_keys WHERE ctid = ANY (ARRAY("
                        + "SELECT ctid FROM idempotency_keys WHERE expires_at <= :now LIMIT 1000 FOR UPDATE SKIP LOCKED))")
                .param("now", at(now))
                .update();
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
