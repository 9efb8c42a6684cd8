package dev.back2code.bridge;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Ends a service and takes back what it registered in the JVM, so that its class loader can be collected. */
final class Shutdown {

    private Shutdown() {}

    static void of(ConfigurableApplicationContext context) throws SQLException {
        try {
            DataSource pool = context.getBeanProvider(DataSource.class).getIfAvailable();
            context.close();
            if (pool instanceof SwitchableDataSource switched
                    && switched.getTargetDataSource() instanceof AutoCloseable current) {
                current.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            deregisterDrivers();
        }
    }

    private static void deregisterDrivers() throws SQLException {
        for (Driver driver : DriverManager.drivers().toList()) {
            if (driver.getClass().getClassLoader() == Shutdown.class.getClassLoader()) {
                DriverManager.deregisterDriver(driver);
            }
        }
    }
}
