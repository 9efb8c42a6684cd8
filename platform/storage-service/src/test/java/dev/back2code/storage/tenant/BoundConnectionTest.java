package dev.back2code.storage.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BoundConnectionTest {

    private final List<String> calls = new ArrayList<>();
    private boolean autoCommit = true;

    @Test
    void a_transaction_is_bound_once_before_its_first_statement() throws SQLException {
        Connection connection = bound();
        connection.setAutoCommit(false);
        connection.prepareStatement("select 1");
        connection.createStatement();
        connection.commit();
        connection.createStatement();
        connection.rollback();

        assertThat(calls)
                .containsExactly(
                        "setAutoCommit false",
                        "bind",
                        "prepareStatement",
                        "createStatement",
                        "commit",
                        "bind",
                        "createStatement",
                        "rollback");
    }

    @Test
    void a_statement_outside_of_a_transaction_gets_one_of_its_own() throws SQLException {
        Connection connection = bound();
        connection.createStatement();
        assertThat(connection.getAutoCommit()).isTrue();
        connection.createStatement();
        connection.close();

        List<String> alone = List.of("setAutoCommit false", "bind", "createStatement", "commit", "setAutoCommit true");
        assertThat(calls.subList(0, 5)).isEqualTo(alone);
        assertThat(calls.subList(5, 10)).isEqualTo(alone);
        assertThat(calls.getLast()).isEqualTo("close");
    }

    private Connection bound() {
        BoundConnection handler =
                new BoundConnection(recording(), (connection, tenant) -> calls.add("bind"), UUID.randomUUID());
        return connection(handler);
    }

    private Connection recording() {
        return connection((proxy, method, arguments) -> {
            if (method.getName().equals("getAutoCommit")) {
                return autoCommit;
            }
            if (method.getName().equals("setAutoCommit")) {
                autoCommit = (boolean) arguments[0];
                calls.add("setAutoCommit " + autoCommit);
            } else {
                calls.add(method.getName());
            }
            return null;
        });
    }

    private static Connection connection(InvocationHandler handler) {
        return (Connection) Proxy.newProxyInstance(
                BoundConnectionTest.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }
}
