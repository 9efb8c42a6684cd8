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
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each change is one statement that asks, changes and books; that a change did not happen is explained afterwards. */
public class GuardedQuotas implements Quotas {

    private static final String CONSUME =
            """
            WITH raised AS (
              UPDATE quotas SET used = used + :units
              WHERE tenant_id = :tenant AND user_id = :user AND used <= allowance - :units
              RETURNING tenant_id, user_id, used),
            booked AS (
              INSERT INTO quota_bookings (tenant_id, user_id, units, booked_at)
              SELECT tenant_id, user_id, :units, :now FROM raised)
            SELECT used FROM raised
            """;

    private static final String TRANSFER =
            """
            UPDATE quotas SET allowance = allowance + CASE user_id WHEN :user THEN -:units ELSE :units END
            WHERE tenant_id = :tenant AND user_id IN (:user, :to)
              AND CASE user_id WHEN :user THEN used <= allowance - :units ELSE allowance <= 2147483647 - :units END
            """;

    private static final String REPORT =
            """
            SELECT sum(used) AS used, sum(booked) AS booked, sum(allowance) AS allowance FROM (
              SELECT used::bigint, 0 AS booked, allowance::bigint FROM quotas WHERE tenant_id = :tenant
              UNION ALL
              SELECT 0, units, 0 FROM quota_bookings WHERE tenant_id = :tenant
              UNION ALL
              VALUES (0, 0, 0)) AS each
            """;

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
        Optional<Integer> used = attempts.inTransaction(() -> with(actor, CONSUME)
                .param("units", units)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Integer.class)
                .optional());
        return used.orElseThrow(() -> refused(actor, actor.user(), units));
    }

    @Override
    public void transfer(Actor from, UserId to, int units) {
        requirePositive(units);
        attempts.inTransaction(() -> {
            boolean done = to.equals(from.user()) ? hasLeft(from, units) : move(from, to, units) == 2;
            if (!done) {
                throw refused(from, to, units);
            }
            return done;
        });
    }

    @Override
    public QuotaReport report(Actor actor) {
        return db.sql(REPORT)
                .param("tenant", actor.tenant().value())
                .query(QuotaReport.class)
                .single();
    }

    private static void requirePositive(int units) {
        if (units < 1) {
            throw InvalidUnits.of(units);
        }
    }

    private int move(Actor from, UserId to, int units) {
        return with(from, TRANSFER)
                .param("to", to.value())
                .param("units", units)
                .update();
    }

    private boolean hasLeft(Actor actor, int units) {
        return with(actor, "SELECT 1 FROM quotas WHERE tenant_id = :tenant AND user_id = :user AND used <= allowance - :units")
                .param("units", units)
                .query()
                .listOfRows()
                .size()
                == 1;
    }

    private RuntimeException refused(Actor actor, UserId other, int units) {
        if (isUnknown(actor, actor.user())) {
            return UnknownQuota.of(actor.user());
        }
        return isUnknown(actor, other) ? UnknownQuota.of(other) : QuotaExceeded.of(units);
    }

    private boolean isUnknown(Actor actor, UserId user) {
        return db.sql("SELECT 1 FROM quotas WHERE tenant_id = :tenant AND user_id = :user")
                .param("tenant", actor.tenant().value())
                .param("user", user.value())
                .query()
                .listOfRows()
                .isEmpty();
    }

    private JdbcClient.StatementSpec with(Actor actor, String sql) {
        return db.sql(sql)
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value());
    }
}
