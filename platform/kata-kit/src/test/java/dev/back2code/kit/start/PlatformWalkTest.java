package dev.back2code.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.Repository;
import dev.back2code.kit.Code;
import dev.back2code.kit.PlatformService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's walk through all services as they are started by {@code ./kata start --with solutions}. */
class PlatformWalkTest {

    private static final String PASSWORD = "a quiet morning in May";
    private static final String CALLBACK = "http://127.0.0.1:8400/callback";
    private static final JsonMapper JSON = JsonMapper.shared();

    private static RunningPlatform platform;

    private final HttpClient http = HttpClient.newHttpClient();

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

        HttpResponse<String> created = create(grace, "first");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        URI note = core(created.headers().firstValue("Location").orElseThrow());

        assertThat(json(get(note, grace)).path("title").stringValue()).isEqualTo("first");
        assertThat(titles(graphql(grace, "{ notes(first: 5) { edges { node { title } } } }")))
                .isEqualTo("first");
        assertThat(get(note, token("bob", "notes:read")).statusCode()).isEqualTo(404);
        assertThat(get(note, "").statusCode()).isEqualTo(401);

        HttpResponse<String> audit = get(auth("/audit?limit=50"), grace);
        assertThat(audit.statusCode()).as(audit.body()).isEqualTo(200);
        assertThat(audit.body()).containsIgnoringCase("login").doesNotContain(PASSWORD);
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

    private void register(String login) throws Exception {
        HttpResponse<String> answer =
                post(auth("/accounts"), "", Map.of("login", login, "name", login, "password", PASSWORD), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
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
        return json(tokens).path("access_token").stringValue();
    }

    private static String challenge(String verifier) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private HttpResponse<String> create(String token, String title) throws Exception {
        return post(
                core("/v1/notes"),
                token,
                Map.of("title", title, "body", "hello"),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private JsonNode graphql(String token, String query) throws Exception {
        HttpResponse<String> answer = post(core("/graphql"), token, Map.of("query", query), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static String titles(JsonNode answer) {
        return answer.path("data")
                .path("notes")
                .path("edges")
                .path(0)
                .path("node")
                .path("title")
                .asString(answer.toString());
    }

    private HttpResponse<String> get(URI uri, String token) throws IOException, InterruptedException {
        return http.send(request(uri, token).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI uri, String token, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(uri, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI uri, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static URI auth(String path) {
        return platform.uri(PlatformService.AUTH).resolve(path);
    }

    private static URI core(String path) {
        return platform.uri(PlatformService.CORE).resolve(path);
    }
}
