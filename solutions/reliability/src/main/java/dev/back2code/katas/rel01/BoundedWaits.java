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
public class BoundedWaits implements Timeouts, AutoCloseable {

    /** The pool takes no shorter time for a place in it. */
    private static final long LEAST_ACQUIRE_MILLIS = 250;

    private final DeadlineWatch watch = new DeadlineWatch();

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
        // A look at a connection that has rested comes on top of that wait. It takes a round trip: who gives up on it
        // sooner throws good connections away when the server is merely slow, and a new one takes several round trips.
        pool.setValidationTimeout(acquire);
        // The driver counts in seconds, and its 0 is for ever. Rounded up these end what nobody waits for any more: the
        // pool opens connections on threads of its own. Who waits for an answer has the network timeout.
        pool.addDataSourceProperty("connectTimeout", seconds(policy.connect()));
        pool.addDataSourceProperty("socketTimeout", seconds(policy.read()));
        // The server gives up first: else it would go on with what nobody waits for, and keep its locks.
        pool.addDataSourceProperty(
                "options", "-c statement_timeout=" + millis(policy.read().multipliedBy(4).dividedBy(5)));
    }

    @Override
    public Connection take(DataSource pool, CallPolicy policy) throws SQLException {
        long deadline = System.nanoTime() + policy.total().toNanos();
        Connection connection = pool.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, (int) millis(policy.read()));
            return watch.until(deadline, connection);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
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

    @Override
    public void close() {
        watch.close();
    }
}
