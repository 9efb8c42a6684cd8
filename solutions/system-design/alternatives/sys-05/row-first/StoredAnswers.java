package dev.back2code.katas.sys05;

import dev.back2code.storage.seam.IdempotentExecutor;
import dev.back2code.storage.seam.Intent;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of keys: a row without an answer is seen by nobody but the transaction that works on it. */
class StoredAnswers {

    private static final String BEGIN = """
            INSERT INTO idempotency_keys (tenant_id, user_id, operation, key, fingerprint, answer, created_at, expires_at)
            VALUES (:tenant, :user, :operation, :key, :fingerprint, '', :now, :end)
            ON CONFLICT (tenant_id, user_id, operation, key) DO UPDATE
            SET fingerprint = excluded.fingerprint, answer = excluded.answer,
                created_at = excluded.created_at, expires_at = excluded.expires_at
            WHERE idempotency_keys.expires_at <= excluded.created_at
            """;

    private static final String ROW =
            " WHERE tenant_id = :tenant AND user_id = :user AND operation = :operation AND key = :key";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient db;

    StoredAnswers(JdbcClient db) {
        this.db = db;
    }

    record Stored(byte[] fingerprint, String answer) {}

    /**
     * @return false if the intent was carried out before, and its life has not ended
     * @throws DataAccessException of which {@link #isHeld} tells that somebody is at work on it
     */
    boolean begin(Intent intent, byte[] fingerprint, Instant now) {
        db.sql("SET LOCAL lock_timeout = '100ms'").update();
        int rows = db.sql(BEGIN)
                .params(columns(intent))
                .param("fingerprint", fingerprint)
                .param("now", at(now))
                .param("end", at(now.plus(IdempotentExecutor.LIFE)))
                .update();
        // The work's own locks are no business of ours.
        db.sql("SET LOCAL lock_timeout TO DEFAULT").update();
        return rows == 1;
    }

    boolean isHeld(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException refusal
                && LOCK_NOT_AVAILABLE.equals(refusal.getSQLState());
    }

    void complete(Intent intent, String answer) {
        db.sql("UPDATE idempotency_keys SET answer = :answer" + ROW)
                .params(columns(intent))
                .param("answer", answer)
                .update();
    }

    Stored find(Intent intent) {
        return db.sql("SELECT fingerprint, answer FROM idempotency_keys" + ROW)
                .params(columns(intent))
                .query((row, index) -> new Stored(row.getBytes("fingerprint"), row.getString("answer")))
                .single();
    }

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
