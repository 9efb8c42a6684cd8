package dev.back2code.katas.sys05;

import dev.back2code.kit.Sql;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * What the server sees when a process dies that stands still in a play: its session ends. Sessions that have neither a
 * transaction open nor a lock do not matter, and stay in their pools.
 */
final class Death {

    private static final String AT_WORK = """
             FROM pg_stat_activity a
             WHERE datname = current_database() AND pid <> pg_backend_pid()
               AND (state LIKE 'idle in transaction%'
                 OR EXISTS (SELECT FROM pg_locks l WHERE l.pid = a.pid AND locktype = 'advisory'))
            """;

    private Death() {}

    static void ofWhoeverIsAtWork(Sql sql) {
        sql.column(Boolean.class, "SELECT pg_terminate_backend(pid)" + AT_WORK);
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> sql.number("SELECT count(*)" + AT_WORK) == 0);
    }
}
