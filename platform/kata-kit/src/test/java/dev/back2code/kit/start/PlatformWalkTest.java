package dev.back2code.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.Repository;
import dev.back2code.kit.Answer;
import dev.back2code.kit.Call;
import dev.back2code.kit.Code;
import dev.back2code.kit.PlatformService;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A person's walk through all services as they are started by {@code ./kata start --with solutions}. */
class PlatformWalkTest {

    private static final String PASSWORD = "a quiet morning in May";
    private static final String CALLBACK = "http://127.0.0.1:8400/callback";
    private static final JsonMapper JSON = JsonMapper.shared();

    private static RunningPlatform platform;

    @BeforeAll
    static void start() throws InterruptedException {
        Repository repository = Repository.containing(Path.of("").toAbsolutePath());
        platform = RunningPlatform.start(repository, new StartArguments(Code.SOLUTIONS, false, true));
        new Rehearsal(platform).run();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void from_the_registration_to_a_note_that_no_stranger_sees() throws Exception {
        register("grace");
        register("bob");
        String grace = token("grace", "notes:read notes:write audit:read");

        Answer created = call(PlatformService.CORE, grace)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("title", "first", "body", "hello"))
                .post("/v1/notes");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String note = created.header("Location");

        assertThat(call(PlatformService.CORE, grace)
                        .get(note)
                        .json()
                        .path("title")
                        .stringValue())
                .isEqualTo("first");
        assertThat(title(call(PlatformService.CORE, grace)
                        .body(Map.of("query", "{ notes(first: 5) { edges { node { title } } } }"))
                        .post("/graphql")))
                .isEqualTo("first");
        assertThat(call(PlatformService.CORE, token("bob", "notes:read"))
                        .get(note)
                        .status())
                .isEqualTo(404);
        assertThat(new Call(platform.uri(PlatformService.CORE)).get(note).status())
                .isEqualTo(401);

        Answer audit = call(PlatformService.AUTH, grace).queryParam("limit", 50).get("/audit");
        assertThat(audit.status()).as(audit.text()).isEqualTo(200);
        assertThat(audit.text()).containsIgnoringCase("login").doesNotContain(PASSWORD);
    }

    @Test
    void the_session_that_the_welcome_shows_works_when_pasted() throws Exception {
        String session = String.join("\n", Welcome.lines(platform));
        String pasted = session.substring(session.indexOf("auth="), session.indexOf("\n\nCtrl-C"));

        Process bash = new ProcessBuilder("bash", "-e", "-c", pasted)
                .redirectErrorStream(true)
                .start();
        String shown = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bash.waitFor()).as(shown).isZero();
        assertThat(shown.lines().toList()).as(shown).hasSize(4);
        assertThat(shown.lines().toList().get(1)).contains("\"title\":\"first\"");
        assertThat(shown.lines().toList().get(2)).contains("\"items\":[{", "\"title\":\"first\"");
        assertThat(shown.lines().toList().get(3)).contains("\"edges\":[{\"node\":{", "\"title\":\"first\"");
    }

    private static void register(String login) {
        Answer answer = new Call(platform.uri(PlatformService.AUTH))
                .body(Map.of("login", login, "name", login, "password", PASSWORD))
                .post("/accounts");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** By the authorization code flow with PKCE (RFC 7636), step by step. */
    private String token(String login, String scope) throws Exception {
        Browser browser = new Browser();
        HttpResponse<String> page = browser.open(auth("/login"));
        HttpResponse<String> signedIn = browser.send(
                auth("/login"), Map.of("username", login, "password", PASSWORD, "_csrf", Browser.csrf(page)));
        assertThat(signedIn.statusCode()).isEqualTo(302);
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        HttpResponse<String> back = browser.open(auth("/oauth2/authorize?"
                + Browser.encoded(Map.of(
                        "response_type", "code",
                        "client_id", "back2code-cli",
                        "redirect_uri", CALLBACK,
                        "scope", scope,
                        "state", "kept",
                        "code_challenge", challenge(verifier),
                        "code_challenge_method", "S256"))));
        String location = back.headers().firstValue("Location").orElse("no redirect");
        assertThat(location).startsWith(CALLBACK + "?code=").contains("state=kept");
        String code = location.replaceFirst(".*[?]code=", "").replaceFirst("&.*", "");
        HttpResponse<String> tokens = browser.send(
                auth("/oauth2/token"),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "back2code-cli",
                        "redirect_uri", CALLBACK,
                        "code", code,
                        "code_verifier", verifier));
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return JSON.readTree(tokens.body()).path("access_token").stringValue();
    }

    private static String challenge(String verifier) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static String title(Answer graphql) {
        assertThat(graphql.status()).as(graphql.text()).isEqualTo(200);
        return graphql.json()
                .path("data")
                .path("notes")
                .path("edges")
                .path(0)
                .path("node")
                .path("title")
                .asString(graphql.text());
    }

    private static Call call(PlatformService service, String token) {
        return new Call(platform.uri(service)).header("Authorization", "Bearer " + token);
    }

    private static URI auth(String path) {
        return platform.uri(PlatformService.AUTH).resolve(path);
    }
}
