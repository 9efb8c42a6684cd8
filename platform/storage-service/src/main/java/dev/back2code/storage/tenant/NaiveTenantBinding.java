package dev.back2code.storage.tenant;

import dev.back2code.storage.seam.TenantBinding;
import java.sql.Connection;
import java.util.UUID;

/** A listed weakness (seam {@code tenant-binding}): tells the database nothing; each query has to name the tenant. */
public class NaiveTenantBinding implements TenantBinding {

    @Override
    public void bind(Connection connection, UUID tenant) {}
}
