package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The public client, step by step: authorization code with PKCE by a browser, then the tokens. */
final class Cli {

    static final String REDIRECT = "http://127.0.0.1:53682/callback";
    static final String VERIFIER = "the-verifier-of-all-tests-has-more-than-43-characters";

    private static final JsonMapper JSON = new JsonMapper();

    final Browser browser;

    Cli(String base) {
        browser = new Browser(base);
    }

    /** What a well-behaved client sends. */
    static Map<String, String> authorization(String scope) {
        return new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", "back2code-cli",
                "redirect_uri", REDIRECT,
                "scope", scope,
                "state", "xyz",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
    }

    HttpResponse<String> authorize(Map<String, String> parameters) {
        return browser.get("/oauth2/authorize?" + Browser.encoded(parameters));
    }

    /** Through the login page to the code at the client's own door. */
    String code(String login, String password, String scope) {
        assertThat(Browser.location(authorize(authorization(scope)))).endsWith("/login");
        HttpResponse<String> signedIn = browser.signIn(login, password);
        assertThat(Browser.location(signedIn)).contains("/oauth2/authorize?");
        return parameter(Browser.location(browser.get(Browser.location(signedIn))), "code");
    }

    HttpResponse<String> exchange(String code) {
        return exchange(code, VERIFIER);
    }

    HttpResponse<String> exchange(String code, String verifier) {
        return browser.post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "back2code-cli",
                        "code", code,
                        "redirect_uri", REDIRECT,
                        "code_verifier", verifier));
    }

    HttpResponse<String> refresh(String refreshToken) {
        return browser.post(
                "/oauth2/token",
                Map.of("grant_type", "refresh_token", "client_id", "back2code-cli", "refresh_token", refreshToken));
    }

    HttpResponse<String> revoke(String token) {
        return browser.post("/oauth2/revoke", Map.of("client_id", "back2code-cli", "token", token));
    }

    Map<String, Object> tokens(String login, String password, String scope) {
        return json(exchange(code(login, password, scope)), 200);
    }

    static Map<String, Object> json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        @SuppressWarnings("unchecked")
        Map<String, Object> body = JSON.readValue(answer.body(), Map.class);
        return body;
    }

    static String parameter(String uri, String name) {
        String value =
                UriComponentsBuilder.fromUriString(uri).build().getQueryParams().getFirst(name);
        if (value == null) {
            throw new AssertionError("no " + name + " in " + uri);
        }
        return value;
    }

    static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
