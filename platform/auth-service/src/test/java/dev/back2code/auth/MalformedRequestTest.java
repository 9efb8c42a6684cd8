package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.testing.RawRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What only a broken or a hostile client sends. */
class MalformedRequestTest extends RunningService {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/authorize?client_id=back2code-cli&client_id=back2code-cli",
                "/oauth2/authorize?response_type=code&client_id=back2code-cli&state=a%00b",
                "/oauth2/authorize?response_type=code&client_id=back2code-cli&redirect_uri=http://127.0.0.1:%7Bx%7D/callback",
                "/oauth2/authorize?response_type=code&client_id=back2code-cli&redirect_uri=http://127.0.0.1:99999999999/callback",
                "/oauth2/authorize?response_type=code&client_id=back2code-cli&redirect_uri=callback"
            })
    void what_the_protocol_does_not_allow_is_an_invalid_request(String target) {
        assertThat(Cli.json(cli().browser.get(target), 400)).containsEntry("error", "invalid_request");
    }

    @Test
    void a_parameter_comes_once_in_a_form_as_well() {
        HttpResponse<String> answer = cli().browser.post("/oauth2/token?code=a", Map.of("code", "b"));

        assertThat(Cli.json(answer, 400)).containsEntry("error", "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"back2code-service\0:secret", "%00:secret", "ü:secret", ":secret", ":"})
    void a_client_by_a_name_that_none_can_have_is_unknown(String credentials) {
        callerWithBasic(credentials)
                .post()
                .uri("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body("grant_type=client_credentials")
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(400, 401));
    }

    @Test
    void a_state_as_long_as_a_request_may_be_comes_back() {
        Map<String, String> request = Cli.authorization("notes:read");
        request.put("state", "ü".repeat(2_000));
        Cli cli = cli();
        cli.browser.signIn(admin().login(), PASSWORD);

        HttpResponse<String> answer = cli.authorize(request);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).startsWith(Cli.REDIRECT).contains("state=%C3%BC%C3%BC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login?signed-out&again", "/login?again=1&again=2", "/login?%00", "/login?error", "/login?x=%zz"
            })
    void the_login_page_does_not_mind_what_is_asked_of_it(String target) {
        assertThat(RawRequest.get(port, target)).isIn(200, 400);
    }

    private RestTestClient callerWithBasic(String credentials) {
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return stranger()
                .mutate()
                .defaultHeader("Authorization", "Basic " + encoded)
                .build();
    }
}
