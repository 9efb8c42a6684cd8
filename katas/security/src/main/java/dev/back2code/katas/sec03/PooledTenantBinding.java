package dev.back2code.katas.sec03;

import dev.back2code.storage.seam.TenantBinding;
import java.sql.Connection;
import java.util.UUID;

/** Tells the database for which tenant a transaction works. */
public class PooledTenantBinding implements TenantBinding {

    @Override
    public void bind(Connection connection, UUID tenant) {
        throw new UnsupportedOperationException("PooledTenantBinding.bind is yours to write (sec-03)");
    }
}
