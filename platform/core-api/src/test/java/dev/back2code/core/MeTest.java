package dev.back2code.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;

class MeTest extends RunningApi {

    private final UUID tenant = UUID.randomUUID();

    @Test
    void callers_are_told_who_they_are_and_nobody_else_is_asked() {
        caller("notes:write notes:read", "Ann")
                .get()
                .uri("/v1/me")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(
                        "{\"id\":\"%s\",\"tenant\":\"%s\",\"name\":\"Ann\",\"scopes\":[\"notes:read\",\"notes:write\"]}"
                                .formatted(user, tenant),
                        JsonCompareMode.STRICT);
        assertThat(STORAGE.getAllServeEvents()).isEmpty();
    }

    @Test
    void who_has_no_name_has_an_empty_one() {
        caller("notes:read", null)
                .get()
                .uri("/v1/me")
                .exchange()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("");
    }

    @Test
    void it_takes_the_scope_to_read() {
        RestTestClient.ResponseSpec refused =
                caller("notes:write", "Ann").get().uri("/v1/me").exchange();

        refused.expectHeader().valueMatches("WWW-Authenticate", "Bearer.*error=\"insufficient_scope\".*");
        expectProblem(refused, 403, "forbidden");
        asked(caller("notes:write", "Ann"))
                .jsonPath("$.data.me")
                .isEmpty()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("forbidden");
    }

    @Test
    void graphql_tells_the_same() {
        asked(caller("notes:read", "Ann"))
                .jsonPath("$.data.me.id")
                .isEqualTo(user.toString())
                .jsonPath("$.data.me.tenant")
                .isEqualTo(tenant.toString())
                .jsonPath("$.data.me.name")
                .isEqualTo("Ann")
                .jsonPath("$.data.me.scopes[0]")
                .isEqualTo("notes:read");
    }

    private static RestTestClient.BodyContentSpec asked(RestTestClient caller) {
        return caller.post()
                .uri("/graphql")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("query", "{ me { id tenant name scopes } }"))
                .exchange()
                .expectBody();
    }

    private RestTestClient caller(String scope, String name) {
        return callerWith(ISSUER.token(claims -> claims.subject(user.toString())
                .claim("tenant", tenant.toString())
                .claim("scope", scope)
                .claim("name", name)));
    }
}
