package dev.back2code.core;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.core.seam.InvalidToken.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class IdentityTest extends RunningApi {

    @Autowired
    private MeterRegistry meters;

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

    @ParameterizedTest
    @EnumSource(Reason.class)
    void a_token_is_refused_without_a_word_why_and_the_reason_is_counted(Reason reason) {
        double before = rejected(reason);

        RestTestClient.ResponseSpec answer =
                callerWith(reason.name()).get().uri("/v1/notes").exchange();

        answer.expectHeader()
                .valueMatches(
                        "WWW-Authenticate",
                        "Bearer error=\"invalid_token\", error_description=\"The access token is not valid\", .*");
        expectProblem(answer, 401, "unauthorized").jsonPath("$.detail").isEqualTo("a valid bearer token is needed");
        assertThat(rejected(reason)).isEqualTo(before + 1);
    }

    private double rejected(Reason reason) {
        return meters.counter("b2c.token.rejected", "reason", reason.name().toLowerCase(Locale.ROOT))
                .count();
    }

    @Test
    void who_shows_nothing_is_not_told_of_an_error() {
        RestTestClient.ResponseSpec answer = stranger().get().uri("/v1/notes").exchange();

        answer.expectHeader().valueMatches("WWW-Authenticate", "Bearer(?!.*error).*");
    }

    @Test
    void a_token_that_cannot_be_checked_is_neither_right_nor_wrong() {
        RestTestClient.ResponseSpec answer =
                callerWith("UNAVAILABLE").get().uri("/v1/notes").exchange();

        answer.expectHeader().valueEquals("Retry-After", "1");
        expectProblem(answer, 503, "service-unavailable");
    }

    @Test
    void what_no_program_would_send_is_refused() {
        expectProblem(callerWith("garbage").get().uri("/v1/notes").exchange(), 401, "unauthorized");
        expectProblem(callerWith("gar;bage").get().uri("/v1/notes").exchange(), 401, "unauthorized");
    }

    @Test
    void a_token_that_storage_refuses_is_refused_here() {
        STORAGE.stubFor(get(anyUrl()).atPriority(9).willReturn(problem(401, "unauthorized")));

        read().expectStatus().isUnauthorized();
    }
}
