package dev.back2code.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.Call;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Registers people at an auth-service, and gets tokens in their name. */
final class People {

    static final String PASSWORD = "a quiet morning in May";

    private static final String CALLBACK = "http://127.0.0.1:8400/callback";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI auth;

    People(URI auth) {
        this.auth = auth;
    }

    /** What the service tells of the new account. */
    JsonNode register(String login) {
        Answer answer = new Call(auth)
                .body(Map.of("login", login, "name", login, "password", PASSWORD))
                .post("/accounts");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** By the authorization code flow with PKCE (RFC 7636), step by step. */
    String token(String login, String scope) throws Exception {
        Browser browser = new Browser();
        HttpResponse<String> page = browser.open(auth.resolve("/login"));
        HttpResponse<String> signedIn = browser.send(
                auth.resolve("/login"), Map.of("username", login, "password", PASSWORD, "_csrf", Browser.csrf(page)));
        assertThat(signedIn.statusCode()).isEqualTo(302);
        String verifier = verifier();
        HttpResponse<String> back = browser.open(authorization(CALLBACK, scope, verifier));
        String location = back.headers().firstValue("Location").orElse("no redirect");
        assertThat(location).startsWith(CALLBACK + "?code=").contains("state=kept");
        return exchange(code(URI.create(location)), CALLBACK, verifier);
    }

    /** Where a program on a person's machine sends their browser. */
    URI authorization(String callback, String scope, String verifier) throws Exception {
        return auth.resolve("/oauth2/authorize?"
                + Browser.encoded(Map.of(
                        "response_type", "code",
                        "client_id", "back2code-cli",
                        "redirect_uri", callback,
                        "scope", scope,
                        "state", "kept",
                        "code_challenge", challenge(verifier),
                        "code_challenge_method", "S256")));
    }

    /** What such a program reads off the address that the browser is sent back to. */
    static String code(URI back) {
        return back.getQuery().replaceFirst(".*\\bcode=", "").replaceFirst("&.*", "");
    }

    /** The access token for a code. */
    String exchange(String code, String callback, String verifier) throws Exception {
        HttpResponse<String> tokens = new Browser()
                .send(
                        auth.resolve("/oauth2/token"),
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", "back2code-cli",
                                "redirect_uri", callback,
                                "code", code,
                                "code_verifier", verifier));
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return JSON.readTree(tokens.body()).path("access_token").stringValue();
    }

    static String verifier() {
        return UUID.randomUUID() + "-" + UUID.randomUUID();
    }

    private static String challenge(String verifier) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
