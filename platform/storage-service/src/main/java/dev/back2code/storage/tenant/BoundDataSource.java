package dev.back2code.storage.tenant;

import dev.back2code.storage.identity.CurrentTenant;
import dev.back2code.storage.seam.TenantBinding;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands requests connections that bind themselves to the caller's tenant. What is no request's is bound to none. */
final class BoundDataSource extends DelegatingDataSource {

    private final ObjectProvider<TenantBinding> binding;

    BoundDataSource(DataSource source, ObjectProvider<TenantBinding> binding) {
        super(source);
        this.binding = binding;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return CurrentTenant.id()
                .map(tenant -> new BoundConnection(connection, binding.getObject(), tenant.value()))
                .<Connection>map(bound -> (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, bound))
                .orElse(connection);
    }
}
