package dev.back2code.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What the route makes of the outcomes of its executor; that one carries out once is kata sys-05. */
class IdempotentCreateTest extends RunningService {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

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
    void who_comes_while_the_first_is_at_work_is_told_when_to_come_back() {
        RestTestClient.ResponseSpec second = create(RememberedWork.IN_USE, Map.of("title", "t"));

        second.expectHeader().valueEquals("Retry-After", "1");
        expectProblem(second, 409, "idempotency-key-in-use");
        assertThat(notes()).isZero();
    }

    @Test
    void without_a_key_every_create_makes_a_note() {
        post(Map.of("title", "t")).expectStatus().isCreated();
        post(Map.of("title", "t")).expectStatus().isCreated();

        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void what_became_of_keys_is_counted() {
        double before = replayed();
        create("k", Map.of("title", "t"));
        create("k", Map.of("title", "t"));

        assertThat(replayed() - before).isEqualTo(1);
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

    private double replayed() {
        return meters.counter("b2c.idempotency", "outcome", "replayed").count();
    }

    private static Map<?, ?> body(RestTestClient.ResponseSpec answer) {
        return answer.expectBody(Map.class).returnResult().getResponseBody();
    }
}
