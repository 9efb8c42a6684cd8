package dev.back2code.kit;

import dev.back2code.backing.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** The service's database as the service itself is let in: with its rights, and under the policies that hold for it. */
public final class ServiceRole {

    private final Database database;

    ServiceRole(Database database) {
        this.database = database;
    }

    /** A new connection; the caller closes it. */
    public Connection connect() throws SQLException {
        return database.connect();
    }
}
