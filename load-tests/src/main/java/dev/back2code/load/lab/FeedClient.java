package dev.back2code.load.lab;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One reader's feed over HTTP, outside the measurement. */
final class FeedClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final URI baseUri;
    private final String token;

    FeedClient(URI baseUri, String token) {
        this.baseUri = baseUri;
        this.token = token;
    }

    record Item(UUID id) {}

    record Page(List<Item> items, @Nullable String next) {

        List<UUID> ids() {
            return items.stream().map(Item::id).toList();
        }
    }

    /**
     * One page; without a cursor the first.
     *
     * @throws FeedRefused if the status is not 200, or if there is no answer within 30 seconds
     */
    Page page(@Nullable String cursor, int limit) {
        String from = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        URI page = baseUri.resolve("/feed?limit=" + limit + from);
        HttpRequest request = HttpRequest.newBuilder(page)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() != 200) {
            throw FeedRefused.of(page, response.statusCode());
        }
        return JSON.readValue(response.body(), Page.class);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw FeedRefused.late(request.uri(), PATIENCE);
        } catch (IOException e) {
            throw new IllegalStateException("The service does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The ids of up to {@code pages} pages from {@code cursor} on, repetitions included. */
    List<UUID> walk(@Nullable String cursor, int limit, int pages) {
        List<UUID> seen = new ArrayList<>();
        String at = cursor;
        for (int i = 0; i < pages; i++) {
            Page page = page(at, limit);
            seen.addAll(page.ids());
            at = page.next();
            if (at == null) {
                return seen;
            }
        }
        return seen;
    }
}
