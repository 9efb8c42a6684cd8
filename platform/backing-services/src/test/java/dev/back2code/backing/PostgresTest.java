package dev.back2code.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresTest {

    static final Template EMPTY =
            new Template("things", "1", Optional.empty(), db -> db.execute("CREATE TABLE things (id int PRIMARY KEY)"));
    static final Template FULL = new Template(
            "full_things",
            "1",
            Optional.of(EMPTY),
            db -> db.execute("INSERT INTO things SELECT generate_series(1, 1000)"));

    private static Postgres postgres;

    @BeforeAll
    static void start() {
        postgres = Postgres.start(List.of(EMPTY, FULL), line -> {});
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void a_clone_has_the_rows_of_its_template_and_shares_none() throws SQLException {
        Database one = postgres.clone(FULL);
        Database other = postgres.clone(FULL);

        one.execute("DELETE FROM things WHERE id > 10");

        assertThat(count(one, "SELECT count(*) FROM things")).isEqualTo(10);
        assertThat(count(other, "SELECT count(*) FROM things")).isEqualTo(1000);
    }

    @Test
    void an_empty_template_stays_empty_though_another_builds_on_it() throws SQLException {
        assertThat(count(postgres.clone(EMPTY), "SELECT count(*) FROM things")).isZero();
    }

    @Test
    void the_server_is_of_the_pinned_major() throws SQLException {
        assertThat(count(postgres.clone(EMPTY), "SELECT current_setting('server_version_num')::int / 10000"))
                .as("the major that the katas were measured on; another image is at your own risk")
                .isEqualTo(Postgres.MAJOR);
    }

    @Test
    void the_owner_of_a_clone_is_no_superuser() {
        Database clone = postgres.clone(EMPTY);

        assertThatThrownBy(() -> clone.execute("CREATE ROLE intruder")).hasMessageContaining("permission denied");
        postgres.maintenance().execute("SELECT pg_stat_statements_reset()");
    }

    @Test
    void the_writer_works_with_what_the_owner_has_made_and_policies_hold_for_it() throws SQLException {
        Database clone = postgres.clone(FULL);
        Database writer = postgres.asWriter(clone);
        clone.execute("CREATE TABLE later (id int); INSERT INTO later VALUES (1)");

        writer.execute("INSERT INTO things VALUES (1001); UPDATE later SET id = 2; DELETE FROM later");
        assertThatThrownBy(() -> writer.execute("ALTER TABLE things DISABLE ROW LEVEL SECURITY"))
                .hasMessageContaining("must be owner");
        clone.execute("ALTER TABLE things ENABLE ROW LEVEL SECURITY");

        assertThat(count(writer, "SELECT count(*) FROM things")).isZero();
        assertThat(count(clone, "SELECT count(*) FROM things")).isEqualTo(1001);
        clone.execute("ALTER TABLE things FORCE ROW LEVEL SECURITY");
        assertThat(count(postgres.asSuperuser(clone), "SELECT count(*) FROM things"))
                .isEqualTo(1001);
    }

    @Test
    void a_connection_without_the_password_is_refused() {
        Database clone = postgres.clone(EMPTY);

        assertThatThrownBy(() -> new Database(clone.name(), clone.url(), clone.user(), "guess").connect())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void a_clone_is_dropped_although_somebody_is_connected() throws SQLException {
        Database clone = postgres.clone(EMPTY);
        try (Connection ignored = clone.connect()) {
            postgres.drop(clone);
        }

        assertThatThrownBy(clone::connect).hasMessageContaining("does not exist");
    }

    private static int count(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
