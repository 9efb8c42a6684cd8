package dev.back2code.katas.sec03;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.KataTest;
import dev.back2code.kit.Seams;
import dev.back2code.kit.ServiceRole;
import dev.back2code.kit.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database lets the service's role do when a query names no tenant: one connection, as a pool hands it out. */
@KataTest
@Tag("sec-03")
@Tag("security")
class RowSecurityTest {

    private static final String HURTS_OPEN =
            "the one query that forgets the tenant shows every customer's notes, and nothing in front of it notices";

    private Tenant one;
    private Tenant other;

    @BeforeEach
    void two_tenants(Sql sql) {
        one = Tenant.in(sql);
        other = Tenant.in(sql);
    }

    @Test
    @Tag("core")
    void a_connection_that_was_never_bound_sees_and_changes_nothing(ServiceRole role) throws SQLException {
        try (Connection connection = role.connect()) {
            Worker worker = new Worker(connection);
            requireNothing(worker.triesWithoutTenant(one), "was never bound", "M15, M17, M18, M20, M21, M28");
        }
    }

    @Test
    @Tag("core")
    void a_connection_is_bound_to_nobody_when_its_transaction_has_ended(ServiceRole role, Seams seams)
            throws SQLException {
        try (Connection connection = role.connect()) {
            Worker worker = new Worker(connection, seams);
            for (boolean commit : List.of(true, false)) {
                worker.begin(one.id());
                worker.end(commit);
                String how = "was bound in a transaction that was " + (commit ? "committed" : "rolled back");
                requireNothing(worker.triesWithoutTenant(one), how, "M16, M17, M25");
            }
        }
    }

    private static void requireNothing(List<String> tries, String how, String misconceptions) {
        List<String> expected = List.of(
                "notes: 0 rows",
                "note_shares: 0 rows",
                "note_tags: 0 rows",
                "update: 0 rows",
                "delete: 0 rows",
                "insert: refused");
        assertThat(tries)
                .withFailMessage(lesson("sec-03 · " + misconceptions)
                        .observed(
                                "the service's role, on a connection that %s, read the three tables, changed and deleted all notes, and inserted one: %s, where it takes %s",
                                how, tries, expected)
                        .hurts(HURTS_OPEN + "; a query that fails instead takes down whatever works for no tenant")
                        .read("briefs/sec-03.md#theory (a setting that was never set)"))
                .isEqualTo(expected);
    }

    @Test
    @Tag("core")
    void a_bound_transaction_sees_its_tenant_alone(ServiceRole role, Seams seams) throws SQLException {
        try (Connection connection = role.connect()) {
            Worker worker = new Worker(connection, seams);
            worker.begin(one.id());
            List<String> seen = worker.sees();
            worker.end(true);
            List<String> expected = List.of(one.note() + "", one.note() + "", one.note() + "");
            assertThat(seen)
                    .withFailMessage(lesson("sec-03 · M18, M22, M26")
                            .observed(
                                    "two tenants have a note with a share and a tag each; bound to the one with note %s, the three tables show the notes %s, where it takes that one three times",
                                    one.note(), seen)
                            .hurts(HURTS_OPEN)
                            .read("briefs/sec-03.md#theory (policies)"))
                    .isEqualTo(expected);
        }
    }

    @Test
    @Tag("core")
    void nothing_is_written_for_another_tenant(ServiceRole role, Seams seams) throws SQLException {
        try (Connection connection = role.connect()) {
            Worker worker = new Worker(connection, seams);
            List<String> tries = worker.writesFor(one, other);
            List<String> expected = List.of(
                    "insert a note: refused",
                    "give a note away: refused",
                    "insert a share: refused",
                    "insert a tag: refused",
                    "update: 0 rows",
                    "delete: 0 rows");
            assertThat(tries)
                    .withFailMessage(lesson("sec-03 · M19")
                            .observed(
                                    "bound to one tenant, the service's role wrote for another: %s, where it takes %s",
                                    tries, expected)
                            .hurts(
                                    "one tenant plants notes in another's lists, or loses its own to a tenant that nobody knows")
                            .read("briefs/sec-03.md#theory (policies)"))
                    .isEqualTo(expected);
        }
    }

    @Test
    @Tag("core")
    void one_connection_goes_from_tenant_to_tenant(ServiceRole role, Seams seams) throws SQLException {
        try (Connection connection = role.connect()) {
            Worker worker = new Worker(connection, seams);
            int round = 0;
            for (Tenant tenant : List.of(one, other, other, one, one, other, one, other)) {
                round++;
                worker.begin(tenant.id());
                List<String> seen = worker.sees();
                worker.end(round % 3 != 0);
                List<String> expected = List.of(tenant.note() + "", tenant.note() + "", tenant.note() + "");
                assertThat(seen)
                        .withFailMessage(lesson("sec-03 · M25, M27")
                                .observed(
                                        "one connection was bound for the %dth time, now to the tenant with note %s: the three tables show the notes %s",
                                        round, tenant.note(), seen)
                                .hurts(
                                        "in the pool of a busy service a request meets what the one before left: another customer's notes, or none")
                                .read("briefs/sec-03.md#theory (a connection is lent)"))
                        .isEqualTo(expected);
            }
        }
    }

    /** A tenant with one note, which has one share and one tag. */
    record Tenant(UUID id, UUID user, UUID note) {

        static Tenant in(Sql sql) {
            Tenant tenant = new Tenant(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            sql.run("INSERT INTO members VALUES (?, ?, 'somebody')", tenant.id, tenant.user);
            sql.run(Worker.NEW_NOTE, tenant.note, tenant.id);
            sql.run(Worker.NEW_SHARE, tenant.note, tenant.id, tenant.user);
            sql.run("INSERT INTO note_tags VALUES (?, 'secret')", tenant.note);
            return tenant;
        }
    }
}
