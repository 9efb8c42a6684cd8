package dev.back2code.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CrashablePostgresTest {

    private static CrashablePostgres postgres;
    private static ServerProcess process;

    private final Database database = postgres.clone(PostgresTest.EMPTY);

    @BeforeAll
    static void start() {
        postgres = CrashablePostgres.start(List.of(PostgresTest.EMPTY, PostgresTest.FULL), line -> {});
        process = postgres.process();
    }

    @AfterEach
    void heal() {
        process.heal();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void commits_are_as_durable_as_in_production() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(ask("SHOW " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void every_acknowledged_commit_survives_kill_9_under_traffic() throws Exception {
        List<Integer> acknowledged = new ArrayList<>();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> insertUntilItFails(acknowledged));
        Awaitility.await().until(() -> size(acknowledged) >= 50 || writer.isDone());

        process.kill();

        writer.get(20, TimeUnit.SECONDS);
        assertThat(process.isRunning()).isFalse();
        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
        process.start();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(50);
        assertThat(rows()).containsAll(acknowledged);
    }

    @Test
    void an_open_transaction_is_undone_by_kill_9() throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("INSERT INTO things VALUES (1)");

            process.kill();

            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        } catch (SQLException e) {
            // Closing what the crash has closed.
        }
        process.start();
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_suspended_server_takes_connections_and_answers_when_it_goes_on() throws Exception {
        process.suspend();
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> ask("SELECT 'answered'"));

        assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(process.isRunning()).isTrue();

        process.resume();
        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo("answered");
    }

    @Test
    void an_immediate_stop_keeps_the_data_and_the_port() throws SQLException {
        database.execute("INSERT INTO things VALUES (1), (2)");

        process.stop();

        assertThat(process.isRunning()).isFalse();
        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
        process.start();
        assertThat(rows()).containsExactly(1, 2);
    }

    @Test
    void healing_undoes_whatever_was_done() {
        process.suspend();
        process.kill();
        process.heal();
        process.suspend();
        process.stop();
        process.heal();
        process.heal();
        process.suspend();
        process.heal();

        assertThat(ask("SELECT 'well'")).isEqualTo("well");
    }

    private void insertUntilItFails(List<Integer> acknowledged) {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO things VALUES (?)")) {
            for (int id = 1; id < 1_000_000; id++) {
                insert.setInt(1, id);
                insert.executeUpdate();
                synchronized (acknowledged) {
                    acknowledged.add(id);
                }
            }
        } catch (SQLException e) {
            // The crash.
        }
    }

    private static int size(List<Integer> acknowledged) {
        synchronized (acknowledged) {
            return acknowledged.size();
        }
    }

    private String ask(String sql) {
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Integer> rows() throws SQLException {
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery("SELECT id FROM things ORDER BY id")) {
            List<Integer> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
            return ids;
        }
    }
}
