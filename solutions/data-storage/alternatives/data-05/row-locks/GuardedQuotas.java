package dev.back2code.katas.data05;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.InvalidUnits;
import dev.back2code.storage.seam.QuotaExceeded;
import dev.back2code.storage.seam.QuotaReport;
import dev.back2code.storage.seam.Quotas;
import dev.back2code.storage.seam.UnknownQuota;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lock, then look, then reckon in Java: nobody comes between. The report holds one snapshot for two statements. */
public class GuardedQuotas implements Quotas {

    private final JdbcTemplate jdbc;
    private final Attempts attempts;
    private final Attempts snapshots;
    private final InstantSource clock;

    public GuardedQuotas(JdbcTemplate jdbc, PlatformTransactionManager transactions, InstantSource clock) {
        this.jdbc = jdbc;
        this.attempts = new Attempts(new TransactionTemplate(transactions));
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        this.snapshots = new Attempts(snapshot);
        this.clock = clock;
    }

    @Override
    public int consume(Actor actor, int units) {
        return attempts.inTransaction(() -> {
            Quota quota = lock(actor, actor.user(), units);
            if (quota.used + units > quota.allowance) {
                throw QuotaExceeded.of(units);
            }
            save(actor, actor.user(), quota.used + units, quota.allowance);
            jdbc.update(
                    "INSERT INTO quota_bookings (tenant_id, user_id, units, booked_at) VALUES (?, ?, ?, ?)",
                    actor.tenant().value(),
                    actor.user().value(),
                    units,
                    Timestamp.from(clock.instant()));
            return (int) (quota.used + units);
        });
    }

    @Override
    public void transfer(Actor from, UserId to, int units) {
        attempts.inTransaction(() -> {
            // The same order for all, whoever gives.
            Stream.of(from.user(), to)
                    .sorted((a, b) -> a.value().compareTo(b.value()))
                    .forEach(user -> lock(from, user, units));
            Quota giver = lock(from, from.user(), units);
            if (giver.allowance - units < giver.used) {
                throw QuotaExceeded.of(units);
            }
            save(from, from.user(), giver.used, giver.allowance - units);
            Quota receiver = lock(from, to, units);
            if (receiver.allowance + units > Integer.MAX_VALUE) {
                throw QuotaExceeded.of(units);
            }
            save(from, to, receiver.used, receiver.allowance + units);
            return null;
        });
    }

    @Override
    public QuotaReport report(Actor actor) {
        return snapshots.inTransaction(() -> {
            UUID tenant = actor.tenant().value();
            Map<String, Object> sums = jdbc.queryForMap(
                    "SELECT coalesce(sum(used), 0) AS used, coalesce(sum(allowance), 0) AS allowance FROM quotas WHERE tenant_id = ?",
                    tenant);
            long booked = jdbc.queryForObject(
                    "SELECT coalesce(sum(units), 0) FROM quota_bookings WHERE tenant_id = ?", Long.class, tenant);
            return new QuotaReport((long) sums.get("used"), booked, (long) sums.get("allowance"));
        });
    }

    private Quota lock(Actor actor, UserId user, int units) {
        if (units < 1) {
            throw InvalidUnits.of(units);
        }
        List<Quota> found = jdbc.query(
                "SELECT used, allowance FROM quotas WHERE tenant_id = ? AND user_id = ? FOR UPDATE",
                (row, i) -> new Quota(row.getLong(1), row.getLong(2)),
                actor.tenant().value(),
                user.value());
        return found.stream().findFirst().orElseThrow(() -> UnknownQuota.of(user));
    }

    private void save(Actor actor, UserId user, long used, long allowance) {
        jdbc.update(
                "UPDATE quotas SET used = ?, allowance = ? WHERE tenant_id = ? AND user_id = ?",
                used,
                allowance,
                actor.tenant().value(),
                user.value());
    }

    private record Quota(long used, long allowance) {}
}
