package dev.back2code.storage.tenant;

import dev.back2code.storage.seam.TenantBinding;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose transactions are bound before their first statement. A statement outside of a transaction gets one
 * of its own, which ends when the next is made or the connection is given back: there is nothing else to bind.
 */
final class BoundConnection implements InvocationHandler {

    private final Connection connection;
    private final TenantBinding binding;
    private final UUID tenant;
    private boolean bound;
    /** Whether the open transaction is a statement's own. */
    private boolean alone;

    BoundConnection(Connection connection, TenantBinding binding, UUID tenant) {
        this.connection = connection;
        this.binding = binding;
        this.tenant = tenant;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "createStatement", "prepareStatement", "prepareCall" -> begin();
            case "setAutoCommit", "setReadOnly", "setTransactionIsolation", "close" -> endAlone();
            // Back to a savepoint is no end.
            case "commit", "rollback" -> bound &= arguments != null;
            case "getAutoCommit" -> {
                return alone || connection.getAutoCommit();
            }
            default -> {}
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void begin() throws SQLException {
        endAlone();
        if (!bound) {
            if (connection.getAutoCommit()) {
                connection.setAutoCommit(false);
                alone = true;
            }
            binding.bind(connection, tenant);
            bound = true;
        }
    }

    private void endAlone() throws SQLException {
        if (alone) {
            alone = false;
            bound = false;
            try {
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
