package dev.back2code.kit.start;

import dev.back2code.kit.PlatformService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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
        try {
            String token = token();
            String key = UUID.randomUUID().toString();
            HttpResponse<String> created = create(token, key);
            for (int i = 1; i < ATTEMPTS && created.statusCode() != 201; i++) {
                created = create(token, key);
            }
            require(created, 201);
            URI note = core(created.headers().firstValue("Location").orElseThrow());
            require(send(authorized(note, token)), 200);
            require(send(authorized(note, token).DELETE()), 204);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String token() throws IOException, InterruptedException {
        String client = "back2code-service";
        String secret = Files.readString(platform.keys().resolve(client + ".secret"));
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        URI tokens = platform.uri(PlatformService.AUTH).resolve("/oauth2/token");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(tokens)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=notes:read%20notes:write")));
        require(answer, 200);
        return JSON.readTree(answer.body()).path("access_token").stringValue();
    }

    private HttpResponse<String> create(String token, String key) throws IOException, InterruptedException {
        String draft = JSON.writeValueAsString(Map.of("title", "rehearsal"));
        return send(authorized(core("/v1/notes"), token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(draft)));
    }

    private URI core(String path) {
        return platform.uri(PlatformService.CORE).resolve(path);
    }

    private static HttpRequest.Builder authorized(URI uri, String token) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    private static void require(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("The platform started, but %s was answered with %d: %s Its logs say why."
                    .formatted(answer.uri().getPath(), answer.statusCode(), answer.body()));
        }
    }
}
