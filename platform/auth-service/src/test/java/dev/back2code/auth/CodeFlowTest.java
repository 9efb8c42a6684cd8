package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFlowTest extends RunningService {

    private static final String ALL = "openid profile notes:read notes:write audit:read members:invite";

    @Test
    void an_access_token_says_exactly_what_the_other_services_ask_for() throws Exception {
        Person ada = admin();
        Map<String, Object> tokens = cli().tokens(ada.login(), PASSWORD, ALL);
        SignedJWT token = SignedJWT.parse((String) tokens.get("access_token"));
        JWTClaimsSet claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(token.getHeader().getAlgorithm()).hasToString("RS256");
        assertThat(claims.getClaims().keySet())
                .containsExactlyInAnyOrder(
                        "iss",
                        "sub",
                        "aud",
                        "tenant",
                        "scope",
                        "roles",
                        "name",
                        "client_id",
                        "jti",
                        "iat",
                        "nbf",
                        "exp");
        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getSubject()).isEqualTo(ada.id().toString());
        assertThat(claims.getAudience()).containsExactly("core-api", "storage-service");
        assertThat(claims.getClaim("tenant")).isEqualTo(ada.tenant().toString());
        assertThat(claims.getStringClaim("scope").split(" ")).containsExactlyInAnyOrder(ALL.split(" "));
        assertThat(claims.getClaim("roles")).isEqualTo(List.of("admin"));
        assertThat(claims.getClaim("name")).isEqualTo("Ada");
        assertThat(claims.getClaim("client_id")).isEqualTo("back2code-cli");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(tokens).containsEntry("token_type", "Bearer");
    }

    @Test
    void a_token_is_signed_by_a_key_that_is_shown() throws Exception {
        SignedJWT token = SignedJWT.parse(token(admin(), "notes:read"));
        JWKSet keys = JWKSet.parse(cli().browser.get("/oauth2/jwks").body());

        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(key.size()).isEqualTo(2048);
    }

    @Test
    void an_id_token_is_for_the_client_and_no_access_token() throws Exception {
        Person ada = admin();
        String idToken = (String) cli().tokens(ada.login(), PASSWORD, ALL).get("id_token");
        SignedJWT token = SignedJWT.parse(idToken);

        assertThat(token.getHeader().getType()).hasToString("JWT");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("back2code-cli");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(ada.id().toString());
        assertThat(token.getJWTClaimsSet().getClaim("name")).isEqualTo("Ada");
        expectProblem(callerWith(idToken).get().uri("/audit").exchange(), 401, "unauthorized");
    }

    @Test
    void who_is_signed_in_gets_the_next_code_without_the_login_page() {
        Cli cli = cli();
        cli.code(admin().login(), PASSWORD, "notes:read");
        HttpResponse<String> second = cli.authorize(Cli.authorization("notes:read"));

        assertThat(Browser.location(second)).startsWith(Cli.REDIRECT + "?code=").contains("state=xyz");
    }

    @Test
    void without_pkce_there_is_no_code() {
        Map<String, String> request = Cli.authorization("notes:read");
        request.remove("code_challenge");
        request.remove("code_challenge_method");
        expectRefusedAtClient(request, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "S512", ""})
    void pkce_by_another_method_than_s256_gives_no_code(String method) {
        Map<String, String> request = Cli.authorization("notes:read");
        request.put("code_challenge_method", method);
        request.put("code_challenge", Cli.VERIFIER);
        expectRefusedAtClient(request, "invalid_request");
    }

    @Test
    void a_scope_that_the_client_does_not_have_is_refused() {
        expectRefusedAtClient(Cli.authorization("notes:read everything"), "invalid_scope");
    }

    private void expectRefusedAtClient(Map<String, String> request, String error) {
        Cli cli = cli();
        cli.browser.signIn(admin().login(), PASSWORD);
        String location = Browser.location(cli.authorize(request));

        assertThat(location)
                .startsWith(Cli.REDIRECT + "?")
                .contains("error=" + error)
                .doesNotContain("code=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test/callback",
                "http://localhost:53682/callback",
                "http://127.0.0.1:53682/other",
                "http://127.0.0.1:53682/callback?more",
                "http://127.0.0.1.evil.test/callback",
                "http://127.0.0.1:53682@evil.test/callback",
                "http://127.0.0.1:53682/callback#fragment"
            })
    void a_foreign_redirect_is_refused_without_redirecting(String redirect) {
        Map<String, String> request = Cli.authorization("notes:read");
        request.put("redirect_uri", redirect);
        HttpResponse<String> signedOut = cli().authorize(request);
        Cli cli = cli();
        cli.browser.signIn(admin().login(), PASSWORD);
        HttpResponse<String> signedIn = cli.authorize(request);

        assertThat(signedOut.headers().firstValue("Location")).isEmpty();
        assertThat(signedOut.statusCode()).isEqualTo(400);
        assertThat(signedIn.headers().firstValue("Location")).isEmpty();
        assertThat(signedIn.statusCode()).isEqualTo(400);
    }

    @Test
    void a_code_needs_the_verifier_that_its_challenge_was_made_of() {
        Cli cli = cli();
        String code = cli.code(admin().login(), PASSWORD, "notes:read");

        assertThat(Cli.json(cli.exchange(code, "another-verifier-that-has-more-than-43-characters!"), 400))
                .containsEntry("error", "invalid_grant");
        assertThat(Cli.json(cli.exchange(code, Cli.VERIFIER), 200)).containsKey("access_token");
    }

    @Test
    void a_code_that_comes_twice_is_refused_and_revokes_what_it_gave_first() {
        Cli cli = cli();
        String code = cli.code(admin().login(), PASSWORD, "openid notes:read");
        Map<String, Object> tokens = Cli.json(cli.exchange(code), 200);
        expectUserInfo(tokens, 200);

        assertThat(Cli.json(cli.exchange(code), 400)).containsEntry("error", "invalid_grant");

        assertThat(Cli.json(cli.refresh((String) tokens.get("refresh_token")), 400))
                .containsEntry("error", "invalid_grant");
        expectUserInfo(tokens, 401);
    }

    private void expectUserInfo(Map<String, Object> tokens, int status) {
        callerWith((String) tokens.get("access_token"))
                .get()
                .uri("/userinfo")
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }
}
