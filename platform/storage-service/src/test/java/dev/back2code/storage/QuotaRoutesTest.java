package dev.back2code.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.TenantId;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.Quotas;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

class QuotaRoutesTest extends RunningService {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Quotas quotas;

    @Autowired
    TransactionTemplate transaction;

    private final UUID colleague = UUID.randomUUID();

    @BeforeEach
    void two_quotas_of_100() {
        add(user);
        add(colleague);
    }

    @Test
    void units_are_used_until_none_are_left() {
        consume("60").expectStatus().isOk().expectBody().jsonPath("$.used").isEqualTo(60);
        expectProblem(consume("41"), 409, "quota-exceeded");
        consume("40").expectStatus().isOk().expectBody().jsonPath("$.used").isEqualTo(100);

        expectReport(100, 100, 200);
    }

    @Test
    void allowance_moves_to_a_colleague_as_far_as_it_is_not_used() {
        consume("60").expectStatus().isOk();

        expectProblem(transfer(colleague, 41), 409, "quota-exceeded");
        transfer(colleague, 40).expectStatus().isNoContent();
        transfer(user, 1).expectStatus().isEqualTo(409);

        expectReport(60, 60, 200);
        expectProblem(consume("1"), 409, "quota-exceeded");
    }

    @Test
    void a_transfer_to_oneself_changes_nothing() {
        transfer(user, 30).expectStatus().isNoContent();

        expectReport(0, 0, 200);
    }

    @ParameterizedTest
    @CsvSource({
        "0,422,invalid-units",
        "-1,422,invalid-units",
        "2147483647,409,quota-exceeded",
        "2147483648,400,malformed-body",
        "1.5,400,malformed-body",
        "null,400,invalid-fields",
        "'\"many\"',400,malformed-body"
    })
    void units_that_cannot_be_used_are_a_problem(String units, int status, String slug) {
        expectProblem(consume(units), status, slug);

        expectReport(0, 0, 200);
    }

    @Test
    void who_has_no_quota_gets_and_receives_nothing() {
        expectProblem(transfer(UUID.randomUUID(), 10), 404, "unknown-quota");
        jdbc.sql("DELETE FROM quotas WHERE user_id = ?").param(user).update();
        expectProblem(consume("1"), 404, "unknown-quota");

        expectReport(0, 0, 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"consume", "transfer"})
    void writing_needs_its_scope(String route) {
        RestTestClient reader = callerWith(ISSUER.token(user, tenant, "notes:read"));

        reader.post()
                .uri("/quota/" + route)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    /** The weakness that the kata data-05 is about must be there: it writes what it read before it had to wait. */
    @Test
    void the_naive_quotas_lose_an_update() {
        Actor actor = new Actor(new UserId(user), new TenantId(tenant), Set.of());

        CompletableFuture<Integer> other = transaction.execute(open -> {
            jdbc.sql("UPDATE quotas SET used = 30 WHERE user_id = ?")
                    .param(user)
                    .update();
            book(30);
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> quotas.consume(actor, 20));
            await().until(this::somebodyWaits);
            return waiting;
        });
        other.join();

        expectReport(20, 50, 200);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("SELECT count(*) > 0 FROM pg_locks WHERE NOT granted")
                .query(Boolean.class)
                .single();
    }

    private void book(int units) {
        jdbc.sql("INSERT INTO quota_bookings (tenant_id, user_id, units, booked_at) VALUES (?, ?, ?, now())")
                .params(tenant, user, units)
                .update();
    }

    private void add(UUID member) {
        jdbc.sql("INSERT INTO members VALUES (?, ?, 'member')")
                .params(tenant, member)
                .update();
        jdbc.sql("INSERT INTO quotas (tenant_id, user_id, allowance) VALUES (?, ?, 100)")
                .params(tenant, member)
                .update();
    }

    private RestTestClient.ResponseSpec consume(String units) {
        return posted("/quota/consume", "{\"units\": %s}".formatted(units));
    }

    private RestTestClient.ResponseSpec transfer(UUID to, int units) {
        return posted("/quota/transfer", Map.of("to", to, "units", units));
    }

    private RestTestClient.ResponseSpec posted(String route, Object body) {
        return caller().post()
                .uri(route)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private void expectReport(int used, int booked, int allowance) {
        Map<?, ?> report = caller().get()
                .uri("/quota/report")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(report).isEqualTo(Map.of("used", used, "booked", booked, "allowance", allowance));
    }
}
