/*
 * believed: "now() in SQL is the time, the same for all instances, and a parameter less."
 * wrong: >
 *   It is the database's time when the transaction began: a second clock beside the one that the rest of the
 *   service goes by. Times of the two cannot be put in order, and no test can make that one stand.
 * rejected-by:
 *   - ServiceTimeTest.a_booking_and_a_share_bear_the_service_s_time
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
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

public class GuardedQuotas implements Quotas {

    private final JdbcClient db;
    private final Attempts attempts;

    public GuardedQuotas(JdbcClient db, TransactionTemplate transaction, InstantSource clock) {
        this.db = db;
        this.attempts = new Attempts(transaction);
    }

    @Override
    public int consume(Actor actor, int units) {
        requirePositive(units);
        return attempts.inTransaction(() -> {
            int used = raiseUsed(actor, units);
            book(actor, units);
            return used;
        });
    }

    @Override
    public void transfer(Actor from, UserId to, int units) {
        requirePositive(units);
        attempts.inTransaction(() -> {
            List<Quota> quotas = lock(from, to);
            requireRoom(quotas, from.user(), to, units);
            raiseAllowance(from, from.user(), -units);
            raiseAllowance(from, to, units);
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

    private static void requirePositive(int units) {
        if (units < 1) {
            throw InvalidUnits.of(units);
        }
    }

    // The difference stays within int where the sum might not.
    private int raiseUsed(Actor actor, int units) {
        return db.sql(
                        """
                        UPDATE quotas SET used = used + :units
                        WHERE tenant_id = :tenant AND user_id = :user AND used <= allowance - :units
                        RETURNING used
                        """)
                .param("units", units)
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> refused(actor, units));
    }

    private RuntimeException refused(Actor actor, int units) {
        return lock(actor, actor.user()).isEmpty() ? UnknownQuota.of(actor.user()) : QuotaExceeded.of(units);
    }

    private void book(Actor actor, int units) {
        db.sql("INSERT INTO quota_bookings (tenant_id, user_id, units, booked_at) VALUES (:tenant, :user, :units, now())")
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .param("units", units)
                .update();
    }

    // In the order of the ids, whoever gives and whoever receives, so that two transfers never wait for each other.
    private List<Quota> lock(Actor actor, UserId other) {
        return db.sql(
                        """
                        SELECT user_id, used, allowance FROM quotas
                        WHERE tenant_id = :tenant AND user_id IN (:user, :other)
                        ORDER BY user_id FOR UPDATE
                        """)
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .param("other", other.value())
                .query(Quota.class)
                .list();
    }

    private static void requireRoom(List<Quota> quotas, UserId from, UserId to, int units) {
        Quota giver = find(quotas, from);
        Quota receiver = find(quotas, to);
        boolean tooMuch = !from.equals(to) && receiver.allowance > Integer.MAX_VALUE - units;
        if (units > giver.allowance - giver.used || tooMuch) {
            throw QuotaExceeded.of(units);
        }
    }

    private static Quota find(List<Quota> quotas, UserId user) {
        return quotas.stream()
                .filter(quota -> quota.userId.equals(user.value()))
                .findFirst()
                .orElseThrow(() -> UnknownQuota.of(user));
    }

    private void raiseAllowance(Actor actor, UserId user, int units) {
        db.sql("UPDATE quotas SET allowance = allowance + :units WHERE tenant_id = :tenant AND user_id = :user")
                .param("units", units)
                .param("tenant", actor.tenant().value())
                .param("user", user.value())
                .update();
    }

    private record Quota(UUID userId, int used, int allowance) {}
}
