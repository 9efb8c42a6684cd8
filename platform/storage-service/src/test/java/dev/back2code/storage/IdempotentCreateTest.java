package dev.back2code.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

class IdempotentCreateTest extends RunningService {

    private static final Executor EACH = Thread::startVirtualThread;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_same_create_sent_twice_makes_one_note_and_gets_one_answer() {
        RestTestClient.ResponseSpec first = create("k", Map.of("title", "t", "tags", List.of("a", "b")));
        first.expectStatus().isCreated().expectHeader().doesNotExist("Idempotency-Replayed");
        RestTestClient.ResponseSpec second = create("\"k\"", Map.of("title", "t", "tags", List.of("b", "a")));

        second.expectStatus().isCreated().expectHeader().valueEquals("Idempotency-Replayed", "true");
        assertThat(second.returnResult(Void.class).getResponseHeaders().getLocation())
                .isEqualTo(first.returnResult(Void.class).getResponseHeaders().getLocation())
                .isNotNull();
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void a_replay_answers_as_the_first_did_whatever_became_of_the_note() {
        Map<?, ?> first = body(create("k", Map.of("title", "t", "body", "b")));
        caller().put()
                .uri("/notes/{id}", first.get("id"))
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("title", "u"))
                .exchange()
                .expectStatus()
                .isOk();

        RestTestClient.ResponseSpec second = create("k", Map.of("title", "t", "body", "b"));
        second.expectHeader().valueEquals("ETag", "\"0\"");
        assertThat(body(second)).isEqualTo(first);
    }

    @Test
    void a_key_stands_for_one_request() {
        create("k", Map.of("title", "t")).expectStatus().isCreated();

        expectProblem(create("k", Map.of("title", "u")), 422, "idempotency-key-reused");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void another_user_or_tenant_has_keys_of_their_own() {
        create("k", Map.of("title", "t")).expectStatus().isCreated();
        Stream.of(
                        ISSUER.token(UUID.randomUUID(), tenant, "notes:write"),
                        ISSUER.token(user, UUID.randomUUID(), "notes:write"))
                .map(this::callerWith)
                .map(other -> create(other, "k", Map.of("title", "other")))
                .forEach(answer ->
                        answer.expectStatus().isCreated().expectHeader().doesNotExist("Idempotency-Replayed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "\"a", "\"\""})
    void what_is_no_key_is_refused(String key) {
        expectProblem(create(key, Map.of("title", "t")), 400, "idempotency-key-invalid");
        assertThat(notes()).isZero();
    }

    @Test
    void many_at_once_make_one_note() {
        List<Integer> statuses = IntStream.range(0, 16)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> status(create("k", Map.of("title", "t"))), EACH))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(notes()).isEqualTo(1);
        create("k", Map.of("title", "t")).expectHeader().valueEquals("Idempotency-Replayed", "true");
    }

    @Test
    void who_comes_while_the_first_is_at_work_does_not_wait() {
        CompletableFuture<Integer> first = transaction.execute(blocking -> {
            // The first has its lock and note, and cannot file the key.
            jdbc.sql("lock table idempotency_keys in exclusive mode").update();
            var started = CompletableFuture.supplyAsync(() -> status(create("k", Map.of("title", "t"))), EACH);
            await().until(this::blocked, equalTo(1L));
            RestTestClient.ResponseSpec second = create("k", Map.of("title", "t"));
            second.expectHeader().valueEquals("Retry-After", "1");
            expectProblem(second, 409, "idempotency-key-in-use");
            return started;
        });

        assertThat(first.join()).isEqualTo(201);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void without_the_key_there_is_no_note() {
        jdbc.sql("alter table idempotency_keys add constraint broken check (key <> 'broken') not valid")
                .update();
        try {
            expectProblem(create("broken", Map.of("title", "t")), 500, "internal-server-error");
            assertThat(notes()).isZero();
        } finally {
            jdbc.sql("alter table idempotency_keys drop constraint broken").update();
        }
        create("broken", Map.of("title", "t")).expectStatus().isCreated();
    }

    @Test
    void a_key_ends_after_a_day() {
        create("k", Map.of("title", "t")).expectStatus().isCreated();
        assertThat(jdbc.sql(
                                "select expires_at - created_at = interval '24 hours' from idempotency_keys where user_id = ?")
                        .param(user)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        jdbc.sql("update idempotency_keys set expires_at = now() - interval '1 second' where user_id = ?")
                .param(user)
                .update();

        create("k", Map.of("title", "another"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .doesNotExist("Idempotency-Replayed");
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void keys_that_have_ended_are_swept_by_those_who_use_keys() {
        create("old", Map.of("title", "t")).expectStatus().isCreated();
        jdbc.sql("update idempotency_keys set expires_at = now() - interval '1 second' where user_id = ?")
                .param(user)
                .update();

        RestTestClient other = callerWith(ISSUER.token(UUID.randomUUID(), tenant, "notes:write"));
        IntStream.range(0, 100).forEach(n -> create(other, "k" + n, Map.of("title", "t")));

        assertThat(jdbc.sql("select count(*) from idempotency_keys where user_id = ?")
                        .param(user)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private RestTestClient.ResponseSpec create(String key, Object draft) {
        return create(caller(), key, draft);
    }

    private RestTestClient.ResponseSpec create(RestTestClient caller, String key, Object draft) {
        return caller.post()
                .uri("/notes")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(draft)
                .exchange();
    }

    private long notes() {
        return jdbc.sql("select count(*) from notes where tenant_id = ? and owner_id = ?")
                .params(tenant, user)
                .query(Long.class)
                .single();
    }

    private long blocked() {
        return jdbc.sql("select count(*) from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0")
                .query(Long.class)
                .single();
    }

    private static int status(RestTestClient.ResponseSpec answer) {
        return answer.returnResult(Void.class).getStatus().value();
    }

    private static Map<?, ?> body(RestTestClient.ResponseSpec answer) {
        return answer.expectBody(Map.class).returnResult().getResponseBody();
    }
}
