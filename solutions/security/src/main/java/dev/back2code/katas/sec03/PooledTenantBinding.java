package dev.back2code.katas.sec03;

import dev.back2code.storage.seam.TenantBinding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A setting that ends with the transaction, so that the next borrower of the connection finds none. {@code SET LOCAL}
 * takes no parameter; {@code set_config} is the same as a function.
 */
public class PooledTenantBinding implements TenantBinding {

    @Override
    public void bind(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('back2code.tenant', ?, true)")) {
            set.setString(1, tenant.toString());
            set.execute();
        }
    }
}
