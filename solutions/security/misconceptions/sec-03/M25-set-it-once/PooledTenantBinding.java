/*
 * believed: >
 *   A setting of the session costs one statement and holds until it is set anew.
 * wrong: >
 *   The session is the connection's, and the connection is lent to the next request. Whoever forgets to bind
 *   works for the customer before.
 * rejected-by:
 *   - RowSecurityTest.a_connection_is_bound_to_nobody_when_its_transaction_has_ended
 */
package dev.back2code.katas.sec03;

import dev.back2code.storage.seam.TenantBinding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** A setting of the session. */
public class PooledTenantBinding implements TenantBinding {

    @Override
    public void bind(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('back2code.tenant', ?, false)")) {
            set.setString(1, tenant.toString());
            set.execute();
        }
    }
}
