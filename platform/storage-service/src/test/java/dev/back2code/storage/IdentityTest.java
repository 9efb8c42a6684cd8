package dev.back2code.storage;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class IdentityTest extends RunningService {

    private static final String BOTH = "notes:read notes:write";

    @Test
    void another_user_of_the_same_tenant_does_not_see_the_note() {
        RestTestClient colleague = callerWith(ISSUER.token(UUID.randomUUID(), tenant, BOTH));
        expectProblem(colleague.get().uri("/notes/{id}", created("t")).exchange(), 404, "not-found");
    }

    @Test
    void the_same_user_in_another_tenant_does_not_see_the_note() {
        expectInvisible(callerWith(ISSUER.token(user, UUID.randomUUID(), BOTH)), created("t"));
    }

    @Test
    void who_may_read_may_not_write() {
        RestTestClient reader = callerWith(ISSUER.token(user, tenant, "notes:read"));
        reader.get().uri("/feed").exchange().expectStatus().isOk();
        RestTestClient.ResponseSpec answer = reader.post()
                .uri("/notes")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("title", "t"))
                .exchange();

        expectProblem(answer, 403, "forbidden");
    }

    @Test
    void who_may_write_may_not_read() {
        RestTestClient writer = callerWith(ISSUER.token(user, tenant, "notes:write"));
        expectProblem(writer.get().uri("/feed").exchange(), 403, "forbidden");
    }

    @Test
    void without_a_token_nothing_is_told_not_even_that_a_path_is_unknown() {
        expectProblem(stranger().get().uri("/feed").exchange(), 401, "unauthorized");
        expectProblem(stranger().get().uri("/nowhere").exchange(), 401, "unauthorized");
        expectProblem(stranger().post().uri("/logout").exchange(), 401, "unauthorized");
    }

    static Stream<Arguments> wrongTokens() {
        return Stream.of(
                wrong("issuer", claims -> claims.issuer("https://other.test")),
                wrong("audience", claims -> claims.audience("core-api")),
                wrong("audience missing", claims -> claims.audience(List.of())),
                wrong(
                        "expired",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3600)))),
                wrong("sub", claims -> claims.subject("alice")),
                wrong("sub lenient", claims -> claims.subject("1-2-3-4-5")),
                wrong("sub missing", claims -> claims.subject(null)),
                wrong("tenant", claims -> claims.claim("tenant", "acme")),
                wrong("tenant list", claims -> claims.claim("tenant", List.of("a"))),
                wrong("tenant missing", claims -> claims.claim("tenant", null)),
                Arguments.of("signature", ISSUER.forgedToken()),
                Arguments.of("garbage", "garbage"));
    }

    private static Arguments wrong(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, ISSUER.token(change));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void a_token_that_is_wrong_in_one_thing_is_refused(String what, String token) {
        RestTestClient.ResponseSpec answer =
                callerWith(token).get().uri("/feed").exchange();

        answer.expectHeader().valueMatches("WWW-Authenticate", "Bearer.*error=\"invalid_token\".*");
        expectProblem(answer, 401, "unauthorized");
    }

    private void expectInvisible(RestTestClient caller, String id) {
        expectProblem(caller.get().uri("/notes/{id}", id).exchange(), 404, "not-found");
        expectProblem(caller.delete().uri("/notes/{id}", id).exchange(), 404, "not-found");
        RestTestClient.ResponseSpec put = caller.put()
                .uri("/notes/{id}", id)
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("title", "mine"))
                .exchange();
        expectProblem(put, 404, "not-found");
        caller.post()
                .uri("/notes/{id}/archive", id)
                .exchange()
                .expectBody()
                .jsonPath("$.archived")
                .isEqualTo(false);
        caller.get().uri("/feed").exchange().expectBody().jsonPath("$.items").isEqualTo(List.of());
    }
}
