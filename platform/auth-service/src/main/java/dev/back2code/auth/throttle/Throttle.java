package dev.back2code.auth.throttle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Leaky buckets in the database, so that all instances pour into the same ones: the generic cell rate algorithm (ITU-T
 * I.371), one statement for each attempt. A bucket runs dry by itself; nobody has to unlock anything.
 */
@Component
@EnableConfigurationProperties(ThrottleSettings.class)
public class Throttle {

    private static final Duration TOLD_AGAIN = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final InstantSource clock;

    Throttle(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @throws TooManyAttempts if there is no attempt left for {@code key} (up to 200 characters) */
    public void take(String key, Limit limit) {
        Instant now = clock.instant();
        int taken = db.sql("""
                        insert into attempts as a (key, free_at) values (:key, :next)
                        on conflict (key) do update
                        set free_at = greatest(a.free_at, :now) + make_interval(secs => :interval)
                        where a.free_at <= :latest""")
                .param("key", key)
                .param("now", at(now))
                .param("next", at(now.plus(limit.interval())))
                .param("interval", limit.interval().toMillis() / 1000.0)
                .param("latest", at(now.plus(limit.slack())))
                .update();
        if (taken == 0) {
            throw new TooManyAttempts(key, Duration.between(now.plus(limit.slack()), freeAt(key)));
        }
    }

    /** Gives all attempts back. */
    public void clear(String key) {
        db.sql("delete from attempts where key = ?").param(key).update();
    }

    /** Whether the refusal is worth an entry: the first, then one a minute. Who floods must not fill the audit log. */
    public boolean isNews(TooManyAttempts refusal) {
        Instant now = clock.instant();
        return db.sql("""
                        update attempts set told_at = :now
                        where key = :key and (told_at is null or told_at <= :before)""")
                        .param("now", at(now))
                        .param("key", refusal.key())
                        .param("before", at(now.minus(TOLD_AGAIN)))
                        .update()
                == 1;
    }

    /** Drops what has recovered. */
    @Scheduled(initialDelayString = "1m", fixedDelayString = "10m")
    void sweep() {
        db.sql("delete from attempts where free_at < ?")
                .param(at(clock.instant()))
                .update();
    }

    /** A bucket that was cleared in between is free now. */
    private Instant freeAt(String key) {
        return db.sql("select free_at from attempts where key = ?")
                .param(key)
                .query(Throttle::freeAt)
                .optional()
                .orElseGet(clock::instant);
    }

    private static Instant freeAt(ResultSet row, int number) throws SQLException {
        return row.getObject("free_at", OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
