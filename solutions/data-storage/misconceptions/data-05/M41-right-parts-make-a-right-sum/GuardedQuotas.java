/*
 * believed: "What is used and booked of a member comes from one statement, so each part is right, and so is the sum."
 * wrong: "Each part is of another moment. What moves from one member to another meanwhile counts twice, or not at all."
 * rejected-by:
 *   - TenantRaceTest.a_report_adds_up_while_allowance_moves
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
import java.util.List;
import java.util.UUID;
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

    @Override
    public QuotaReport report(Actor actor) {
        return attempts.inTransaction(() -> members(actor).stream()
                .map(member -> report(actor, member))
                .reduce(new QuotaReport(0, 0, 0), GuardedQuotas::sum));
    }

    private static QuotaReport sum(QuotaReport one, QuotaReport other) {
        return new QuotaReport(
                one.used() + other.used(), one.booked() + other.booked(), one.allowance() + other.allowance());
    }

    private List<UUID> members(Actor actor) {
        return db.sql("SELECT user_id FROM quotas WHERE tenant_id = :tenant")
                .param("tenant", actor.tenant().value())
                .query(UUID.class)
                .list();
    }

    private QuotaReport report(Actor actor, UUID member) {
        return db.sql(
                        """
                        SELECT used, allowance,
                               (SELECT coalesce(sum(units), 0) FROM quota_bookings
                                WHERE tenant_id = :tenant AND user_id = :member) AS booked
                        FROM quotas WHERE tenant_id = :tenant AND user_id = :member
                        """)
                .param("tenant", actor.tenant().value())
                .param("member", member)
                .query(QuotaReport.class)
                .single();
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
        db.sql("INSERT INTO quota_bookings (tenant_id, user_id, units, booked_at) VALUES (:tenant, :user, :units, :now)")
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .param("units", units)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
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
