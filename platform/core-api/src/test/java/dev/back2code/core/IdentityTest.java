package dev.back2code.core;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class IdentityTest extends RunningApi {

    @Test
    void who_may_read_may_not_write_and_the_other_way_round() {
        STORAGE.stubFor(get(urlPathEqualTo("/feed")).willReturn(okJson("{\"items\":[]}")));
        RestTestClient reader = callerWith(ISSUER.token(user, "openid notes:read"));
        RestTestClient writer = callerWith(ISSUER.token(user, "notes:write"));

        reader.get().uri("/v1/notes").exchange().expectStatus().isOk();
        expectProblem(
                reader.post()
                        .uri("/v1/notes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("title", "t"))
                        .exchange(),
                403,
                "forbidden");
        expectProblem(writer.get().uri("/v1/notes").exchange(), 403, "forbidden");
        expectProblem(reader.delete().uri("/v1/notes/{id}", id).exchange(), 403, "forbidden");
    }

    @Test
    void without_a_token_nothing_is_told_not_even_that_a_path_is_unknown() {
        expectProblem(stranger().get().uri("/v1/notes").exchange(), 401, "unauthorized");
        expectProblem(stranger().get().uri("/nowhere").exchange(), 401, "unauthorized");
        expectProblem(
                stranger()
                        .get()
                        .uri("/v1/notes")
                        .header("X-B2C-Deadline-Ms", "abc")
                        .exchange(),
                401,
                "unauthorized");
    }

    static Stream<Arguments> wrongTokens() {
        return Stream.of(
                wrong("issuer", claims -> claims.issuer("https://other.test")),
                wrong("audience", claims -> claims.audience("storage-service")),
                wrong(
                        "expired",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3600)))),
                wrong("sub", claims -> claims.subject("alice")),
                wrong("tenant missing", claims -> claims.claim("tenant", null)),
                Arguments.of("garbage", "garbage"));
    }

    private static Arguments wrong(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, ISSUER.token(change));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void a_token_that_is_wrong_in_one_thing_is_refused(String what, String token) {
        RestTestClient.ResponseSpec answer =
                callerWith(token).get().uri("/v1/notes").exchange();

        answer.expectHeader().valueMatches("WWW-Authenticate", "Bearer.*error=\"invalid_token\".*");
        expectProblem(answer, 401, "unauthorized");
    }

    @Test
    void a_token_that_storage_refuses_is_refused_here() {
        STORAGE.stubFor(get(anyUrl()).atPriority(9).willReturn(problem(401, "unauthorized")));

        read().expectStatus().isUnauthorized();
    }
}
