/*
 * believed: "Write only if nobody was quicker, and tell the caller otherwise: optimistic locking."
 * wrong: >
 *   It finds the conflict, and hands it to the caller as a 500. There is nothing that the caller could decide:
 *   the work has to be done again.
 * rejected-by:
 *   - QuotaRaceTest.two_calls_at_once_are_both_counted
 *   - QuotaRaceTest.what_another_program_books_meanwhile_is_counted_too
 *   - QuotaRaceTest.what_is_given_away_cannot_be_used_as_well
 *   - QuotaRaceTest.two_calls_at_once_share_what_is_left
 *   - SharingRaceTest.of_two_editors_revoked_at_once_one_remains
 *   - SharingRaceTest.a_note_is_given_away_once
 *   - SharingRaceTest.a_note_keeps_an_owner_and_an_editor_in_any_order
 *   - TenantRaceTest.no_unit_is_lost_or_made_in_any_order
 *   - TenantRaceTest.opposite_transfers_at_once_are_both_done
 *   - RevokeRaceTest.what_another_instance_revokes_meanwhile_counts_too
 *   - RevokeRaceTest.who_gives_the_note_away_meanwhile_revokes_nobody
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
import org.springframework.dao.OptimisticLockingFailureException;
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
            Quota quota = quota(actor, actor.user());
            if (units > quota.allowance - quota.used) {
                throw QuotaExceeded.of(units);
            }
            save(actor, actor.user(), quota, quota.used + units, quota.allowance);
            book(actor, units);
            return quota.used + units;
        });
    }

    @Override
    public void transfer(Actor from, UserId to, int units) {
        requirePositive(units);
        attempts.inTransaction(() -> {
            Quota giver = quota(from, from.user());
            Quota receiver = quota(from, to);
            boolean self = to.equals(from.user());
            if (units > giver.allowance - giver.used || !self && receiver.allowance > Integer.MAX_VALUE - units) {
                throw QuotaExceeded.of(units);
            }
            if (!self) {
                // Always in the order of their ids, so that no two transfers end in a deadlock.
                if (from.user().value().compareTo(to.value()) < 0) {
                    save(from, from.user(), giver, giver.used, giver.allowance - units);
                    save(from, to, receiver, receiver.used, receiver.allowance + units);
                } else {
                    save(from, to, receiver, receiver.used, receiver.allowance + units);
                    save(from, from.user(), giver, giver.used, giver.allowance - units);
                }
            }
            return null;
        });
    }

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

    private Quota quota(Actor actor, UserId user) {
        return db.sql("SELECT used, allowance FROM quotas WHERE tenant_id = :tenant AND user_id = :user")
                .param("tenant", actor.tenant().value())
                .param("user", user.value())
                .query(Quota.class)
                .optional()
                .orElseThrow(() -> UnknownQuota.of(user));
    }

    private void save(Actor actor, UserId user, Quota seen, int used, int allowance) {
        int changed = db.sql(
                        """
                        UPDATE quotas SET used = :used, allowance = :allowance
                        WHERE tenant_id = :tenant AND user_id = :user AND used = :seenUsed AND allowance = :seenAllowance
                        """)
                .param("used", used)
                .param("allowance", allowance)
                .param("tenant", actor.tenant().value())
                .param("user", user.value())
                .param("seenUsed", seen.used)
                .param("seenAllowance", seen.allowance)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("the quota has changed since it was read");
        }
    }

    private record Quota(int used, int allowance) {}
}
