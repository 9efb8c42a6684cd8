/*
 * believed: "One call at a time: the lock is taken before the transaction begins and released after its commit."
 * wrong: "Right for one process. The second instance has a lock of its own, and a script has none."
 * rejected-by:
 *   - QuotaRaceTest.what_another_program_books_meanwhile_is_counted_too
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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

public class GuardedQuotas implements Quotas {

    private final JdbcClient db;
    private final Attempts attempts;
    private final InstantSource clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public GuardedQuotas(JdbcClient db, TransactionTemplate transaction, InstantSource clock) {
        this.db = db;
        this.attempts = new Attempts(transaction);
        this.clock = clock;
    }

    @Override
    public int consume(Actor actor, int units) {
        requirePositive(units);
        return alone(() -> {
            Quota quota = quota(actor, actor.user());
            if (units > quota.allowance - quota.used) {
                throw QuotaExceeded.of(units);
            }
            save(actor, actor.user(), quota.used + units, quota.allowance);
            book(actor, units);
            return quota.used + units;
        });
    }

    @Override
    public void transfer(Actor from, UserId to, int units) {
        requirePositive(units);
        alone(() -> {
            Quota giver = quota(from, from.user());
            Quota receiver = quota(from, to);
            boolean self = to.equals(from.user());
            if (units > giver.allowance - giver.used || !self && receiver.allowance > Integer.MAX_VALUE - units) {
                throw QuotaExceeded.of(units);
            }
            if (!self) {
                save(from, from.user(), giver.used, giver.allowance - units);
                save(from, to, receiver.used, receiver.allowance + units);
            }
            return null;
        });
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

    private <T> T alone(Supplier<T> work) {
        oneAtATime.lock();
        try {
            return attempts.inTransaction(work);
        } finally {
            oneAtATime.unlock();
        }
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

    private Quota quota(Actor actor, UserId user) {
        return db.sql("SELECT used, allowance FROM quotas WHERE tenant_id = :tenant AND user_id = :user")
                .param("tenant", actor.tenant().value())
                .param("user", user.value())
                .query(Quota.class)
                .optional()
                .orElseThrow(() -> UnknownQuota.of(user));
    }

    private void save(Actor actor, UserId user, int used, int allowance) {
        db.sql("UPDATE quotas SET used = :used, allowance = :allowance WHERE tenant_id = :tenant AND user_id = :user")
                .param("used", used)
                .param("allowance", allowance)
                .param("tenant", actor.tenant().value())
                .param("user", user.value())
                .update();
    }

    private record Quota(int used, int allowance) {}
}
