package dev.back2code.katas.sec03;

import dev.back2code.storage.seam.TenantBinding;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** {@code SET LOCAL} takes no parameter; a UUID has no quote in it. */
public class PooledTenantBinding implements TenantBinding {

    @Override
    public void bind(Connection connection, UUID tenant) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("SET LOCAL app.tenant_id = '" + tenant + "'");
        }
    }
}
