package dev.back2code.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.back2code.backing.Database;
import dev.back2code.backing.Postgres;
import dev.back2code.backing.Template;
import dev.back2code.catalog.Kata;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class KataSqlTest {

    private static final Template EMPTY = new Template("kata_sql", "kata-sql", Optional.empty(), into -> {});
    private static Postgres postgres;
    private static Database database;

    @BeforeAll
    static void start() {
        postgres = Postgres.start(List.of(EMPTY), line -> {});
        database = postgres.clone(EMPTY);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void all_statements_of_a_file_are_run() {
        sql("create table a (x int);\n-- a function, whose body has a semicolon\n"
                        + "create function f() returns int language plpgsql as $$ begin return 1; end $$;\n"
                        + "insert into a values (f());\n")
                .run(database);

        assertThat(exists("a")).isTrue();
    }

    @Test
    void a_file_without_a_statement_is_no_mistake() {
        sql("-- yours to write\n").run(database);
        sql("").run(database);
    }

    @Test
    void a_mistake_is_told_with_file_and_line_and_undoes_the_file() {
        assertThatThrownBy(() -> sql("create table b (x int);\n-- größer ✓ 𝄞\n\ncreate tabel c ();\n")
                        .run(database))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith(
                        "[data-01] rules.sql:4: PostgreSQL refuses it: ERROR: syntax error at or near \"tabel\", SQLSTATE 42601");

        assertThat(exists("b")).isFalse();
    }

    @Test
    void a_mistake_without_a_place_is_told_in_the_servers_words() {
        assertThatThrownBy(() ->
                        sql("create table d (x int);\ncreate table d (x int);").run(database))
                .hasMessageStartingWith(
                        "[data-01] rules.sql: PostgreSQL refuses it: ERROR: relation \"d\" already exists, SQLSTATE 42P07");
    }

    private static boolean exists(String table) {
        try (Connection connection = database.connect();
                var rows = connection.getMetaData().getTables(null, null, table, null)) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KataSql sql(String text) {
        Kata kata = new Kata(
                "data-01",
                "s",
                "t",
                "data-storage",
                1,
                1,
                Map.of(),
                List.of(),
                "h",
                List.of(),
                Map.of("seam", "p.X"),
                Optional.of("rules.sql"),
                List.of(),
                1,
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                Path.of("data-01.md"));
        return new KataSql(kata, "rules.sql", text);
    }
}
