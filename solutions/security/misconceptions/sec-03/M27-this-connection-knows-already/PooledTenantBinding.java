/*
 * believed: >
 *   The connection was bound to this tenant before; to say it again is a round trip for nothing.
 * wrong: >
 *   The setting ended with that transaction. What was true of the connection is not true of the next
 *   transaction on it.
 * rejected-by:
 *   - RowSecurityTest.one_connection_goes_from_tenant_to_tenant
 */
package dev.back2code.katas.sec03;

import dev.back2code.storage.seam.TenantBinding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;

/**
 * A setting that ends with the transaction, so that the next borrower of the connection finds none. {@code SET LOCAL}
 * takes no parameter; {@code set_config} is the same as a function.
 */
public class PooledTenantBinding implements TenantBinding {

    private final Map<Connection, UUID> bound = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public void bind(Connection connection, UUID tenant) throws SQLException {
        if (tenant.equals(bound.put(connection, tenant))) {
            return;
        }
        try (PreparedStatement set = connection.prepareStatement("select set_config('back2code.tenant', ?, true)")) {
            set.setString(1, tenant.toString());
            set.execute();
        }
    }
}
