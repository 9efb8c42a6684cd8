package dev.back2code.storage.timeout;

import com.zaxxer.hikari.HikariDataSource;
import dev.back2code.storage.seam.Timeouts;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Lets the seam set up each pool of connections, and take each connection from it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Totals.class)
class TimeoutConfiguration {

    /** Both later, for whoever serves the seam may need the data source. */
    @Bean
    static TimedPools timedPools(ObjectProvider<Timeouts> timeouts, ObjectProvider<Policies> policies) {
        return new TimedPools(timeouts, policies);
    }

    /** Before a pool has opened its first connection its settings can be changed, afterwards not all of them. */
    static final class TimedPools implements BeanPostProcessor, ApplicationListener<ApplicationReadyEvent> {

        private final Supplier<Timeouts> timeouts;
        private final Supplier<Policies> policies;
        private final AtomicBoolean started = new AtomicBoolean();

        private TimedPools(ObjectProvider<Timeouts> timeouts, ObjectProvider<Policies> policies) {
            // Looked up once, not for each connection.
            this.timeouts = SingletonSupplier.of(timeouts::getObject);
            this.policies = SingletonSupplier.of(policies::getObject);
        }

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof HikariDataSource pool) {
                timeouts.get().database(pool, policies.get().database());
            }
            return bean;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source
                    ? new TimedDataSource(source, timeouts, policies, started::get)
                    : bean;
        }

        @Override
        public void onApplicationEvent(ApplicationReadyEvent event) {
            started.set(true);
        }
    }
}
