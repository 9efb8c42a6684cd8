/*
 * believed: >
 *   REPEATABLE READ shows me the same rows until I commit, so I act as if I were alone; 40001 is tried again.
 * wrong: >
 *   A snapshot finds out that two wrote the same row. Each of these two writes another row, and reads the one
 *   that the other writes.
 * rejected-by:
 *   - SharingRaceTest.of_two_editors_revoked_at_once_one_remains
 *   - SharingRaceTest.a_note_keeps_an_owner_and_an_editor_in_any_order
 *   - RevokeRaceTest.what_another_instance_revokes_meanwhile_counts_too
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

public class GuardedQuotas implements Quotas {

    private final JdbcClient db;
    private final Attempts attempts;
    private final InstantSource clock;

    public GuardedQuotas(JdbcClient db, PlatformTransactionManager transactions, InstantSource clock) {
        this.db = db;
        this.attempts = new Attempts(Snapshots.of(transactions));
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
            save(actor, actor.user(), quota.used + units, quota.allowance);
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
                save(from, from.user(), giver.used, giver.allowance - units);
                save(from, to, receiver.used, receiver.allowance + units);
            }
            return null;
        });
    }

    @Override
    public QuotaReport report(Actor actor) {
        return attempts.inTransaction(() ->
                new QuotaReport(sum(actor, "used", "quotas"), sum(actor, "units", "quota_bookings"), sum(actor, "allowance", "quotas")));
    }

    private long sum(Actor actor, String column, String table) {
        return db.sql("SELECT coalesce(sum(%s), 0) FROM %s WHERE tenant_id = :tenant".formatted(column, table))
                .param("tenant", actor.tenant().value())
                .query(Long.class)
                .single();
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
