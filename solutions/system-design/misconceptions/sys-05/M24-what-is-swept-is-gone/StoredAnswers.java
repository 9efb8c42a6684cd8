/*
 * believed: "Keys that have ended are swept, so what is found has not ended."
 * wrong: >
 *   Sweeping comes when it comes. Until then a key stands longer than was promised, and for how long depends on
 *   the traffic of others.
 * rejected-by:
 *   - LifeTest.a_key_lives_for_a_day_and_can_be_used_again
 */
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
            """;

    private static final String FIND = """
            SELECT fingerprint, answer FROM idempotency_keys
            WHERE tenant_id = :tenant AND user_id = :user AND operation = :operation AND key = :key
            """;

    private final JdbcClient db;

    StoredAnswers(JdbcClient db) {
        this.db = db;
    }

    record Stored(byte[] fingerprint, String answer) {}

    /** Until the transaction ends, however it ends, nobody else gets the lock of the same intent. Does not wait for it. */
    boolean lock(Intent intent) {
        return db.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(concat_ws(' ', "
                        + ":tenant::text, :user::text, :operation, :key), 0))")
                .params(columns(intent))
                .query(Boolean.class)
                .single();
    }

    Optional<Stored> find(Intent intent, Instant now) {
        return db.sql(FIND)
                .params(columns(intent))
                .param("now", at(now))
                .query((row, index) -> new Stored(row.getBytes("fingerprint"), row.getString("answer")))
                .optional();
    }

    void keep(Intent intent, byte[] fingerprint, String answer, Instant now) {
        db.sql(KEEP)
                .params(columns(intent))
                .param("fingerprint", fingerprint)
                .param("answer", answer)
                .param("now", at(now))
                .param("end", at(now.plus(IdempotentExecutor.LIFE)))
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
