package dev.back2code.storage.timeout;

import com.zaxxer.hikari.HikariConfig;
import dev.back2code.storage.seam.CallPolicy;
import dev.back2code.storage.seam.Timeouts;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** A listed weakness (seam {@code timeouts}): what the libraries wait by themselves. Fine on a good day. */
public class NaiveTimeouts implements Timeouts {

    @Override
    public CallPolicy within(Duration total) {
        return new CallPolicy(total, total, total, total);
    }

    @Override
    public void database(HikariConfig pool, CallPolicy policy) {}

    @Override
    public Connection take(DataSource pool, CallPolicy policy) throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void redis(RedisURI server, ClientOptions.Builder client, CallPolicy policy) {}

    @Override
    public ClientHttpRequestFactory mail(CallPolicy policy) {
        return new JdkClientHttpRequestFactory();
    }
}
