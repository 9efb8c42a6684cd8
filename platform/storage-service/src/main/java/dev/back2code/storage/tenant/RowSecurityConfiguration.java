package dev.back2code.storage.tenant;

import dev.back2code.storage.seam.TenantBinding;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Binds transactions to tenants, where the database has policies and this service works as a role that they hold for.
 * Elsewhere it would cost a statement for each transaction, and save nothing.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("back2code.row-security")
class RowSecurityConfiguration {

    /** @param binding later, for it may need the data source */
    @Bean
    static BeanPostProcessor boundConnections(ObjectProvider<TenantBinding> binding) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new BoundDataSource(source, binding) : bean;
            }
        };
    }
}
