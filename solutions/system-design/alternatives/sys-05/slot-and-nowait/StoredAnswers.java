package dev.back2code.katas.sys05;

import dev.back2code.katas.sys05.OneNotePerIntent.SlotLocked;
import dev.back2code.storage.seam.IdempotentExecutor;
import dev.back2code.storage.seam.Intent;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of keys: one row for each intent, empty until it is carried out. */
class StoredAnswers {

    private static final String ROW =
            " WHERE tenant_id = :tenant AND user_id = :user AND operation = :operation AND key = :key";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient db;

    StoredAnswers(JdbcClient db) {
        this.db = db;
    }

    record Slot(byte[] fingerprint, String answer, Instant end) {

        boolean isFilled(Instant now) {
            return !answer.isEmpty() && end.isAfter(now);
        }
    }

    /** To be committed at once: who makes the same one waits for that, but not for long. */
    void makeSlot(Intent intent, Instant now) {
        db.sql("SET LOCAL lock_timeout = '100ms'").update();
        try {
            db.sql("INSERT INTO idempotency_keys"
                            + " (tenant_id, user_id, operation, key, fingerprint, answer, created_at, expires_at)"
                            + " VALUES (:tenant, :user, :operation, :key, '', '', :now, :end) ON CONFLICT DO NOTHING")
                    .params(columns(intent))
                    .param("now", at(now))
                    .param("end", at(now.plus(IdempotentExecutor.LIFE)))
                    .update();
        } catch (DataAccessException refused) {
            throw lockedOr(refused);
        }
    }

    Slot lockSlot(Intent intent) {
        try {
            return db.sql("SELECT fingerprint, answer, expires_at FROM idempotency_keys" + ROW + " FOR UPDATE NOWAIT")
                    .params(columns(intent))
                    .query((row, index) -> new Slot(
                            row.getBytes("fingerprint"),
                            row.getString("answer"),
                            row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                    .single();
        } catch (DataAccessException refused) {
            throw lockedOr(refused);
        }
    }

    private static RuntimeException lockedOr(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof SQLException refusal
                        && LOCK_NOT_AVAILABLE.equals(refusal.getSQLState())
                ? new SlotLocked(refused)
                : refused;
    }

    void fill(Intent intent, byte[] fingerprint, String answer, Instant now) {
        db.sql("UPDATE idempotency_keys SET fingerprint = :fingerprint, answer = :answer,"
                        + " created_at = :now, expires_at = :end" + ROW)
                .params(columns(intent))
                .param("fingerprint", fingerprint)
                .param("answer", answer)
                .param("now", at(now))
                .param("end", at(now.plus(IdempotentExecutor.LIFE)))
                .update();
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
