package dev.back2code.backing;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** One database of a running server, as one user sees it. */
public record Database(String name, String url, String user, String password) {

    /** A new connection; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Where the server listens. */
    public int port() {
        return address().getPort();
    }

    /** The same database by way of another port of loopback, such as a proxy's. */
    public Database through(int otherPort) {
        return new Database(
                name,
                "jdbc:postgresql://127.0.0.1:%d%s"
                        .formatted(otherPort, address().getPath()),
                user,
                password);
    }

    private URI address() {
        return URI.create(url.substring("jdbc:".length()));
    }

    /** @throws BackingFailure if the server refuses the statement */
    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new BackingFailure("%s refused: %s (%s)".formatted(name, e.getMessage(), sql), e);
        }
    }
}
