package dev.back2code.storage.timeout;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.back2code.storage.seam.CallPolicy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

class TimeoutConfigurationTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Surroundings.class);

    @Test
    void a_pool_is_set_up_before_its_first_connection() {
        service.withPropertyValues("back2code.totals.database=700ms")
                .run(context -> assertThat(context.getBean(DataSource.class).unwrap(HikariDataSource.class))
                        .returns(700L, HikariDataSource::getConnectionTimeout));
    }

    @Test
    void a_total_that_cannot_be_kept_ends_the_start() {
        service.withPropertyValues("back2code.totals.mail=0ms")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessage("no time: PT0S"));
    }

    @Test
    void connections_are_taken_by_the_seam_once_the_service_is_ready() {
        service.withPropertyValues("back2code.totals.database=300ms").run(context -> {
            DataSource connections = context.getBean(DataSource.class);
            Taking taking = context.getBean(Taking.class);
            ask(connections);
            assertThat(taking.taken).isZero();

            context.publishEvent(new ApplicationReadyEvent(
                    new SpringApplication(),
                    new String[0],
                    (GenericApplicationContext) context.getSourceApplicationContext(),
                    Duration.ZERO));
            ask(connections);
            assertThat(taking.taken).isEqualTo(1);
        });
    }

    // Nobody listens there.
    private static void ask(DataSource connections) {
        try {
            connections.getConnection();
        } catch (SQLException refused) {
            // What matters is who asked.
        }
    }

    static class Taking extends NaiveTimeouts {

        private int taken;

        @Override
        public CallPolicy within(Duration total) {
            if (!total.isPositive()) {
                throw new IllegalArgumentException("no time: " + total);
            }
            return super.within(total);
        }

        @Override
        public void database(HikariConfig pool, CallPolicy policy) {
            pool.setConnectionTimeout(policy.total().toMillis());
        }

        @Override
        public Connection take(DataSource pool, CallPolicy policy) throws SQLException {
            taken++;
            return super.take(pool, policy);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({TimeoutConfiguration.class, Policies.class, Taking.class})
    static class Surroundings {

        @Bean
        HikariDataSource dataSource() {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/nobody");
            pool.setInitializationFailTimeout(-1);
            return pool;
        }
    }
}
