package dev.back2code.katas.rel01;

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

/**
 * Serves the seam {@code timeouts}: one object, for all requests.
 *
 * @see Timeouts its contract
 */
public class BoundedWaits implements Timeouts {

    @Override
    public CallPolicy within(Duration total) {
        throw new UnsupportedOperationException("BoundedWaits.within is yours to write (rel-01)");
    }

    @Override
    public void database(HikariConfig pool, CallPolicy policy) {
        throw new UnsupportedOperationException("BoundedWaits.database is yours to write (rel-01)");
    }

    @Override
    public Connection take(DataSource pool, CallPolicy policy) throws SQLException {
        throw new UnsupportedOperationException("BoundedWaits.take is yours to write (rel-01)");
    }

    @Override
    public void redis(RedisURI server, ClientOptions.Builder client, CallPolicy policy) {
        throw new UnsupportedOperationException("BoundedWaits.redis is yours to write (rel-01)");
    }

    @Override
    public ClientHttpRequestFactory mail(CallPolicy policy) {
        throw new UnsupportedOperationException("BoundedWaits.mail is yours to write (rel-01)");
    }
}
