package dev.back2code.kit.start;

import dev.back2code.kit.Answer;
import dev.back2code.kit.Call;
import dev.back2code.kit.PlatformService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A note is created, read and deleted by a program that has a tenant to itself. The first request through three cold
 * services may take longer than core-api waits for storage-service; so it is not a person's.
 */
final class Rehearsal {

    private static final int ATTEMPTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningPlatform platform;
    private final HttpClient http = HttpClient.newHttpClient();

    Rehearsal(RunningPlatform platform) {
        this.platform = platform;
    }

    /** @throws IllegalStateException if no attempt succeeds, with the last answer */
    void run() throws InterruptedException {
        String token = token();
        String key = UUID.randomUUID().toString();
        Answer created = create(token, key);
        for (int i = 1; i < ATTEMPTS && created.status() != 201; i++) {
            created = create(token, key);
        }
        require("POST /v1/notes", created.status(), 201, created.text());
        String note = created.header("Location");
        Answer read = core(token).get(note);
        require("GET " + note, read.status(), 200, read.text());
        Answer deleted = core(token).delete(note);
        require("DELETE " + note, deleted.status(), 204, deleted.text());
    }

    private Answer create(String token, String key) {
        return core(token)
                .header("Idempotency-Key", key)
                .body(Map.of("title", "rehearsal"))
                .post("/v1/notes");
    }

    private Call core(String token) {
        return new Call(platform.uri(PlatformService.CORE)).header("Authorization", "Bearer " + token);
    }

    private String token() throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(tokenRequest(), BodyHandlers.ofString());
            require("POST /oauth2/token", answer.statusCode(), 200, answer.body());
            return JSON.readTree(answer.body()).path("access_token").stringValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest tokenRequest() throws IOException {
        String client = "back2code-service";
        String secret = Files.readString(platform.keys().resolve(client + ".secret"));
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(platform.uri(PlatformService.AUTH).resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=notes:read%20notes:write"))
                .build();
    }

    private static void require(String request, int status, int expected, String answer) {
        if (status != expected) {
            throw new IllegalStateException("The platform started, but %s was answered with %d: %s Its logs say why."
                    .formatted(request, status, answer));
        }
    }
}
