/*
 * believed: "The constraint keeps the quota; its violation means that the quota is exceeded."
 * wrong: >
 *   This constraint's does. There are others in the database, now and next year, and each of their violations, a
 *   bug, is answered as an everyday refusal.
 * rejected-by:
 *   - RetryTest.any_other_failure_is_not_tried_again_and_leaves_nothing
 */
package dev.back2code.katas.data05;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.InvalidUnits;
import dev.back2code.storage.seam.QuotaExceeded;
import dev.back2code.storage.seam.QuotaReport;
import dev.back2code.storage.seam.Quotas;
import dev.back2code.storage.seam.UnknownQuota;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

public class GuardedQuotas implements Quotas {

    private final JdbcClient db;
    private final Attempts attempts;
    private final InstantSource clock;

    public GuardedQuotas(JdbcClient db, TransactionTemplate transaction, InstantSource clock) {
        this.db = db;
        this.attempts = new Attempts(transaction);
        this.clock = clock;
    }

    @Override
    public int consume(Actor actor, int units) {
        requirePositive(units);
        return withinBounds(units, () -> {
            int used = raise("used", actor, actor.user(), units);
            book(actor, units);
            return used;
        });
    }

    @Override
    public void transfer(Actor from, UserId to, int units) {
        requirePositive(units);
        withinBounds(units, () -> {
            raise("allowance", from, from.user(), -units);
            return raise("allowance", from, to, units);
        });
    }

    private int withinBounds(int units, Supplier<Integer> work) {
        try {
            return attempts.inTransaction(work);
        } catch (DataIntegrityViolationException exceeded) {
            throw QuotaExceeded.of(units);
        }
    }

    private int raise(String column, Actor actor, UserId user, int units) {
        return db.sql("UPDATE quotas SET %1$s = %1$s + :units WHERE tenant_id = :tenant AND user_id = :user RETURNING used"
                        .formatted(column))
                .param("units", units)
                .param("tenant", actor.tenant().value())
                .param("user", user.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> UnknownQuota.of(user));
    }

    /** One statement sees one moment; two would see two, at the default isolation. */
    @Override
    public QuotaReport report(Actor actor) {
        return attempts.inTransaction(() -> db.sql(
                        """
                        SELECT coalesce(sum(used), 0) AS used, coalesce(sum(allowance), 0) AS allowance,
                               (SELECT coalesce(sum(units), 0) FROM quota_bookings WHERE tenant_id = :tenant) AS booked
                        FROM quotas WHERE tenant_id = :tenant
                        """)
                .param("tenant", actor.tenant().value())
                .query(QuotaReport.class)
                .single());
    }

    private static void requirePositive(int units) {
        if (units < 1) {
            throw InvalidUnits.of(units);
        }
    }

    private void book(Actor actor, int units) {
        db.sql("INSERT INTO quota_bookings (tenant_id, user_id, units, booked_at) VALUES (:tenant, :user, :units, :now)")
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .param("units", units)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
