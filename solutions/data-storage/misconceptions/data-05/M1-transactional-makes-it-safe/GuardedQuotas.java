/*
 * believed: "@Transactional makes the steps one unit, so nobody can come between them."
 * wrong: >
 *   It makes them all happen or none. At the default isolation each statement sees what others have committed
 *   meanwhile, and nobody looks again at what an earlier one saw.
 * rejected-by:
 *   - QuotaRaceTest.two_calls_at_once_are_both_counted
 *   - TransferMailTest.a_transfer_that_was_tried_three_times_is_told_once
 *   - TransferMailTest.nobody_is_told_of_a_transfer_that_failed
 *   - TransferMailTest.nobody_is_told_before_the_transfer_is_committed
 *   - TransferMailTest.a_mail_that_is_lost_undoes_nothing
 *   - QuotaRaceTest.what_another_program_books_meanwhile_is_counted_too
 *   - QuotaRaceTest.what_is_given_away_cannot_be_used_as_well
 *   - QuotaRaceTest.two_calls_at_once_share_what_is_left
 *   - RetryTest.a_conflict_without_end_is_answered_with_503
 *   - RetryTest.what_the_server_ends_at_a_statement_is_done_again
 *   - RetryTest.what_the_server_ends_at_the_commit_is_done_again
 *   - SharingRaceTest.of_two_editors_revoked_at_once_one_remains
 *   - SharingRaceTest.a_note_is_given_away_once
 *   - SharingRaceTest.a_note_keeps_an_owner_and_an_editor_in_any_order
 *   - TenantRaceTest.a_report_is_of_one_moment
 *   - TenantRaceTest.opposite_transfers_at_once_are_both_done
 *   - TenantRaceTest.no_unit_is_lost_or_made_in_any_order
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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A listed weakness (seam {@code quotas}): read, reckon in Java, write back. Fine for one user on a good day. */
@Transactional
public class GuardedQuotas implements Quotas {

    private final JdbcClient db;
    private final InstantSource clock;

    public GuardedQuotas(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int consume(Actor actor, int units) {
        Quota quota = quota(actor, actor.user(), units);
        if (units > quota.allowance - quota.used) {
            throw QuotaExceeded.of(units);
        }
        save(actor, actor.user(), quota.used + units, quota.allowance);
        book(actor, units);
        return quota.used + units;
    }

    @Override
    public void transfer(Actor from, UserId to, int units) {
        Quota giver = quota(from, from.user(), units);
        Quota receiver = quota(from, to, units);
        if (units > giver.allowance - giver.used || receiver.allowance > Integer.MAX_VALUE - units) {
            throw QuotaExceeded.of(units);
        }
        if (!to.equals(from.user())) {
            save(from, from.user(), giver.used, giver.allowance - units);
            save(from, to, receiver.used, receiver.allowance + units);
        }
    }

    @Override
    public QuotaReport report(Actor actor) {
        UUID tenant = actor.tenant().value();
        Quota sums = db.sql("SELECT coalesce(sum(used), 0) AS used, coalesce(sum(allowance), 0) AS allowance"
                        + " FROM quotas WHERE tenant_id = :tenant")
                .param("tenant", tenant)
                .query(Quota.class)
                .single();
        long booked = db.sql("SELECT coalesce(sum(units), 0) FROM quota_bookings WHERE tenant_id = :tenant")
                .param("tenant", tenant)
                .query(Long.class)
                .single();
        return new QuotaReport(sums.used, booked, sums.allowance);
    }

    private Quota quota(Actor actor, UserId user, int units) {
        if (units < 1) {
            throw InvalidUnits.of(units);
        }
        return db.sql("SELECT used, allowance FROM quotas WHERE tenant_id = :tenant AND user_id = :user")
                .param("tenant", actor.tenant().value())
                .param("user", user.value())
                .query(Quota.class)
                .optional()
                .orElseThrow(() -> UnknownQuota.of(user));
    }

    private void save(Actor actor, UserId user, long used, long allowance) {
        db.sql("UPDATE quotas SET used = :used, allowance = :allowance WHERE tenant_id = :tenant AND user_id = :user")
                .param("used", used)
                .param("allowance", allowance)
                .param("tenant", actor.tenant().value())
                .param("user", user.value())
                .update();
    }

    private void book(Actor actor, int units) {
        db.sql(
                        "INSERT INTO quota_bookings (tenant_id, user_id, units, booked_at) VALUES (:tenant, :user, :units, :now)")
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .param("units", units)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private record Quota(int used, int allowance) {}
}
