/*
 * believed: >
 *   PostgreSQL ends every statement that takes too long: statement_timeout is set for each connection.
 * wrong: >
 *   The server would have ended it, had the packet arrived, and would have said so, had its answer come back. A
 *   silent way takes both along; only the client can give up on it.
 * rejected-by:
 *   - SilenceTest.a_database_that_falls_silent_costs_its_total
 *   - PoolTest.who_waits_for_a_place_is_told_in_time
 *   - TrickleTest.an_answer_of_the_database_that_trickles_ends_at_the_total
 *   - PoolTest.after_the_fault_all_is_as_before
 */
package dev.back2code.katas.rel01;

import com.zaxxer.hikari.HikariConfig;
import dev.back2code.storage.seam.CallPolicy;
import dev.back2code.storage.seam.Timeouts;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** Each wait has a length of its own, and each call an end that no wait can move. */
public class BoundedWaits implements Timeouts {

    /** The pool takes no shorter time for a place in it. */
    private static final long LEAST_ACQUIRE_MILLIS = 250;

    @Override
    public CallPolicy within(Duration total) {
        if (total.compareTo(Duration.ofMillis(10)) < 0) {
            throw new IllegalArgumentException(
                    "A call may take %s in total: too short to be cut into waits of a millisecond, and 0 would be for ever"
                            .formatted(total));
        }
        return new CallPolicy(total.dividedBy(5), total.dividedBy(5), total.dividedBy(2), total);
    }

    @Override
    public void database(HikariConfig pool, CallPolicy policy) {
        long acquire = Math.max(LEAST_ACQUIRE_MILLIS, millis(policy.acquire()));
        if (acquire + millis(policy.read()) > millis(policy.total())) {
            throw new IllegalArgumentException("%s is too short for a call of the database, as the pool waits for %d ms"
                    .formatted(policy.total(), acquire));
        }
        pool.setConnectionTimeout(acquire);
        // A look at a connection that has rested is part of that wait, and not of the pool's own count.
        pool.setValidationTimeout(LEAST_ACQUIRE_MILLIS);
        // The driver counts in seconds, and its 0 is for ever. Rounded up these end what nobody waits for any more: the
        // pool opens connections on threads of its own. Who waits for an answer has the network timeout.
        // The server gives up first: else it would go on with what nobody waits for, and keep its locks.
        pool.addDataSourceProperty(
                "options", "-c statement_timeout=" + millis(policy.read().multipliedBy(4).dividedBy(5)));
    }

    @Override
    public Connection take(DataSource pool, CallPolicy policy) throws SQLException {
        return pool.getConnection();
    }

    /** A command's timeout is for the whole of its answer, however it comes. */
    @Override
    public void redis(RedisURI server, ClientOptions.Builder client, CallPolicy policy) {
        server.setTimeout(policy.read());
        client.socketOptions(
                SocketOptions.builder().connectTimeout(policy.connect()).build());
    }

    /** Of this factory the "read" timeout is for the whole exchange, body included; of others it is for each read. */
    @Override
    public ClientHttpRequestFactory mail(CallPolicy policy) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(policy.connect())
                .build());
        requests.setReadTimeout(policy.total());
        return requests;
    }

    private static long millis(Duration time) {
        return Math.clamp(time.toMillis(), 1, Integer.MAX_VALUE);
    }

    private static long seconds(Duration time) {
        return Math.ceilDiv(millis(time), 1000);
    }
}
