package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What holds whatever is behind the seam. */
class ApiKeyTest extends RunningService {

    @Test
    void a_key_reads_its_tenant_s_log_and_has_its_entries_in_it() {
        Person ada = admin();
        Map<?, ?> made = made(token(ada, "keys:write"));

        Map<?, ?> page = byKey(made)
                .get()
                .uri("/audit")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();

        List<?> items = (List<?>) page.get("items");
        assertThat(String.valueOf(items.getFirst())).contains("event=api-key-made");
        assertThat(items.toString()).contains("log collector").doesNotContain(String.valueOf(made.get("key")));
        assertThat(items)
                .extracting(entry -> String.valueOf(((Map<?, ?>) entry).get("actor")))
                .containsOnly(ada.id().toString());
    }

    @Test
    void a_key_has_its_form() {
        Map<?, ?> made = made(token(admin(), "keys:write"));

        assertThat(String.valueOf(made.get("key")))
                .matches("b2c_%s_[A-Za-z0-9_-]{43}"
                        .formatted(made.get("id").toString().replace("-", "")));
    }

    @Test
    void a_key_opens_no_other_route() {
        RestTestClient machine = byKey(made(token(admin(), "keys:write")));

        expectProblem(machine.post().uri("/invitations").exchange(), 401, "unauthorized");
        expectProblem(machine.post().uri("/api-keys").exchange(), 401, "unauthorized");
        expectProblem(machine.post().uri("/audit").exchange(), 401, "unauthorized");
        expectProblem(machine.get().uri("/nowhere").exchange(), 401, "unauthorized");
    }

    @Test
    void a_refusal_names_the_scheme() {
        expectProblem(with("ApiKey none").get().uri("/audit").exchange(), 401, "unauthorized");
        with("apikey").get().uri("/audit").exchange().expectHeader().valueEquals("WWW-Authenticate", "ApiKey");
        with("ApiKeys x").get().uri("/audit").exchange().expectHeader().valueMatches("WWW-Authenticate", "Bearer.*");
    }

    @Test
    void only_the_tenant_s_admin_revokes_a_key_and_once() {
        Person ada = admin();
        String token = token(ada, "keys:write audit:read");
        Map<?, ?> made = made(token);

        expectProblem(revoke(token(admin(), "keys:write"), made), 404, "not-found");
        byKey(made).get().uri("/audit").exchange().expectStatus().isOk();
        revoke(token, made).expectStatus().isNoContent();
        expectProblem(byKey(made).get().uri("/audit").exchange(), 401, "unauthorized");
        expectProblem(revoke(token, made), 404, "not-found");
        assertThat(db.sql("select count(*) from audit where event = 'api-key-revoked' and tenant_id = ?")
                        .param(ada.tenant())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void role_and_scope_are_both_needed() {
        Person ada = admin();
        Person bob = member(invitation(token(ada, "members:invite")));

        expectProblem(make(token(ada, "audit:read"), "{\"name\": \"x\"}"), 403, "forbidden");
        expectProblem(make(token(bob, "keys:write"), "{\"name\": \"x\"}"), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\": \" \"}", "{\"name\": \"a\\u0000b\"}"})
    void a_name_that_nobody_could_read(String draft) {
        expectProblem(make(token(admin(), "keys:write"), draft), 400, "invalid-fields")
                .jsonPath("$.errors[0].field")
                .isEqualTo("name");
    }

    private Map<?, ?> made(String token) {
        return make(token, "{\"name\": \"log collector\"}")
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private RestTestClient.ResponseSpec make(String token, String draft) {
        return callerWith(token)
                .post()
                .uri("/api-keys")
                .contentType(MediaType.APPLICATION_JSON)
                .body(draft)
                .exchange();
    }

    private RestTestClient.ResponseSpec revoke(String token, Map<?, ?> made) {
        return callerWith(token).delete().uri("/api-keys/{id}", made.get("id")).exchange();
    }

    private RestTestClient byKey(Map<?, ?> made) {
        return with("ApiKey " + made.get("key"));
    }

    private RestTestClient with(String authorization) {
        return stranger().mutate().defaultHeader("Authorization", authorization).build();
    }
}
