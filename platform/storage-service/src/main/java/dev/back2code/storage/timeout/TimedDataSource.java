package dev.back2code.storage.timeout;

import dev.back2code.storage.seam.Timeouts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lets the seam take each connection. A start takes its time: until it is over nobody waits for an answer. */
final class TimedDataSource extends DelegatingDataSource {

    private final DataSource pool;
    private final Supplier<Timeouts> timeouts;
    private final Supplier<Policies> policies;
    private final BooleanSupplier started;

    TimedDataSource(
            DataSource pool, Supplier<Timeouts> timeouts, Supplier<Policies> policies, BooleanSupplier started) {
        super(pool);
        this.pool = pool;
        this.timeouts = timeouts;
        this.policies = policies;
        this.started = started;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return started.getAsBoolean() ? timeouts.get().take(pool, policies.get().database()) : pool.getConnection();
    }
}
