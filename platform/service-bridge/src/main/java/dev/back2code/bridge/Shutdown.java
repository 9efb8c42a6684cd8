package dev.back2code.bridge;

import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Ends a service and the pool that it works on at the end, which need not be the one it began with. */
final class Shutdown {

    private Shutdown() {}

    static void of(ConfigurableApplicationContext context) {
        DataSource pool = context.getBeanProvider(DataSource.class).getIfAvailable();
        context.close();
        if (pool instanceof SwitchableDataSource switched) {
            switched.close();
        }
    }
}
