package dev.back2code.storage.seam;

import com.zaxxer.hikari.HikariConfig;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.http.client.ClientHttpRequestFactory;

/**
 * Bounds every wait of this service for PostgreSQL, Redis and the mail server: no call of one of them takes longer than
 * its total, whatever comes from there or does not come. What comes in time is used.
 *
 * <p>{@link #within} is asked at the start of the service for the total of each. The policy that it gives comes back as
 * the argument of the methods that make its client, before the client's first connection.
 */
public interface Timeouts {

    /**
     * Cuts the total of a call into its waits.
     *
     * @param total what callers were promised
     * @return parts that are all at least a millisecond, and none longer than the total
     * @throws IllegalArgumentException if that is not possible, with a sentence that names the total; the service does
     *     not start then
     */
    CallPolicy within(Duration total);

    /** Sets what the pool and PostgreSQL's driver know of time. All else is set, and may be read. */
    void database(HikariConfig pool, CallPolicy policy);

    /**
     * Takes a connection for one call, which begins here and ends when the connection is closed. At the total the caller's
     * wait ends by an {@link SQLException}, whether it waits here or by a statement, and a connection on which somebody
     * waited in vain is used by nobody else.
     */
    Connection take(DataSource pool, CallPolicy policy) throws SQLException;

    /** Sets what the client of Redis knows of time, for its one connection, on which all commands go. */
    void redis(RedisURI server, ClientOptions.Builder client, CallPolicy policy);

    /** Makes what mails are posted by. One object sends all of them, several at a time. */
    ClientHttpRequestFactory mail(CallPolicy policy);
}
