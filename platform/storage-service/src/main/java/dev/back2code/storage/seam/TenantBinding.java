package dev.back2code.storage.seam;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Tells the database for which tenant a transaction works; the policies of row-level security believe it. Connections
 * come from a pool and go from tenant to tenant.
 */
public interface TenantBinding {

    /**
     * Binds the transaction that is open on this connection, before any other statement of it. When the transaction ends,
     * in whatever way, the connection is bound to no tenant, and the next one is bound anew. One statement at most.
     *
     * @param connection auto-commit is off; stays the caller's to commit, roll back and close
     */
    void bind(Connection connection, UUID tenant) throws SQLException;
}
