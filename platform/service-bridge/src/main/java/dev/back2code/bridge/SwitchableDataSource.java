package dev.back2code.bridge;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The service's pool, exchangeable while the service runs: a fresh database costs no restart. Whoever works for an actor
 * of a test gets connections whose steps that test sees.
 */
final class SwitchableDataSource extends DelegatingDataSource {

    private final Steps steps;
    private final MethodExecutionListener listener;
    private @Nullable Supplier<HikariDataSource> next;

    SwitchableDataSource(HikariDataSource pool, Steps steps, MethodExecutionListener listener) {
        super(pool);
        this.steps = steps;
        this.listener = listener;
    }

    private synchronized HikariDataSource present() {
        return (HikariDataSource) Objects.requireNonNull(super.getTargetDataSource());
    }

    private synchronized void replaceBy(Supplier<HikariDataSource> pool) {
        next = pool;
    }

    /** The service has ended: a pool that nobody has asked for is not made any more. */
    synchronized void close() {
        next = null;
        present().close();
    }

    /** The next one if there is one. If it cannot be made, whoever asks is told so, and the present one is still there. */
    @Override
    public synchronized @Nullable DataSource getTargetDataSource() {
        if (next != null) {
            setTargetDataSource(next.get());
            next = null;
        }
        return super.getTargetDataSource();
    }

    @Override
    public Connection getConnection() throws SQLException {
        String actor = ActorFilter.current();
        if (actor == null) {
            return super.getConnection();
        }
        HikariDataSource pool = (HikariDataSource) obtainTargetDataSource();
        if (!isFree(pool)) {
            return observed(pool);
        }
        steps.connecting(actor);
        try {
            return observed(pool);
        } finally {
            steps.connected(actor);
        }
    }

    private Connection observed(HikariDataSource pool) throws SQLException {
        return ProxyDataSourceBuilder.create(pool)
                .methodListener(listener)
                .proxyResultSet()
                .build()
                .getConnection();
    }

    // Who asks now waits for the server alone, and for no other actor.
    private static boolean isFree(HikariDataSource pool) {
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        return state == null
                || state.getActiveConnections() + state.getThreadsAwaitingConnection() < pool.getMaximumPoolSize();
    }

    /** Puts itself in front of the service's data source and remembers it. */
    static final class Switch implements BeanPostProcessor {

        private final Steps steps;
        private final MethodExecutionListener listener;
        private @Nullable SwitchableDataSource current;
        private String name = "";

        Switch(Steps steps) {
            this.steps = steps;
            this.listener = new StepListener(steps);
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof HikariDataSource pool) {
                this.name = name;
                current = new SwitchableDataSource(pool, steps, listener);
                return current;
            }
            return bean;
        }

        /**
         * Puts a pool on another database in the place of the present one, when it is asked for. It is set up as the
         * service does it, from the start: what a seam has said about the present one is over, and who is plugged in by
         * then is asked. Nobody waits for connections: the new ones open when they are asked for, the old ones close in
         * the background.
         */
        void pointAt(Map<String, String> database, ApplicationContext service) {
            if (current == null) {
                throw new IllegalStateException("This service has no data source.");
            }
            SwitchableDataSource source = current;
            HikariDataSource old = source.present();
            source.replaceBy(() -> like(old, database, service));
            Thread.ofVirtual().start(old::close);
        }

        private HikariDataSource like(HikariDataSource old, Map<String, String> database, ApplicationContext service) {
            HikariDataSource next = new HikariDataSource();
            next.setDriverClassName(old.getDriverClassName());
            next.setJdbcUrl(database.get("url"));
            next.setUsername(database.get("user"));
            next.setPassword(database.get("password"));
            next.setMetricsTrackerFactory(old.getMetricsTrackerFactory());
            service.getAutowireCapableBeanFactory().applyBeanPostProcessorsBeforeInitialization(next, name);
            next.setInitializationFailTimeout(-1);
            return next;
        }
    }
}
