package dev.back2code.kit;

import java.time.Duration;
import java.util.Map;

/**
 * How long one call of PostgreSQL, of Redis and of the mail server may take, in a storage-service whose kata names {@code
 * short-totals} under {@code backing}. Short, so that a test sees the end of a wait.
 */
public final class Totals {

    /** From asking for a connection until it is given back. */
    public static final Duration DATABASE = Duration.ofMillis(600);

    /** For one command. */
    public static final Duration REDIS = Duration.ofMillis(300);

    /** For one mail. */
    public static final Duration MAIL = Duration.ofMillis(300);

    static final String SHORT = "short-totals";

    private Totals() {}

    /** What a service is told of them. */
    static Map<String, String> properties(boolean areShort) {
        // A play may hold a transaction, and a machine that builds beside the tests be busy, for longer than production
        // would wait.
        return areShort ? told(DATABASE, REDIS, MAIL) : told(seconds(10), seconds(1), seconds(2));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Map<String, String> told(Duration database, Duration redis, Duration mail) {
        return Map.of(
                "back2code.totals.database", database.toMillis() + "ms",
                "back2code.totals.redis", redis.toMillis() + "ms",
                "back2code.totals.mail", mail.toMillis() + "ms");
    }
}
