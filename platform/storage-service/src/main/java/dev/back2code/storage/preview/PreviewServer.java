package dev.back2code.storage.preview;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the one configured server; what a link points to is fetched by that server, never by this service. */
class PreviewServer implements AutoCloseable {

    private final HttpClient connections;
    private final RestClient server;

    /** Without a read timeout: whoever asks limits the whole question, which also ends an answer that trickles. */
    PreviewServer(PreviewSettings settings) {
        connections = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build();
        server = RestClient.builder()
                .baseUrl(Objects.requireNonNull(settings.url()))
                .requestFactory(new JdkClientHttpRequestFactory(connections))
                .build();
    }

    /**
     * The title of the page that the link points to; null if it has none. Waits as long as the server takes. An interrupt
     * ends the wait, and closes the connection.
     *
     * @throws PreviewFailed if the server gives no answer
     */
    @Nullable
    String titleOf(URI link) {
        try {
            Title answer = server.get()
                    .uri(uri -> uri.queryParam("link", "{link}").build(link))
                    .retrieve()
                    .body(Title.class);
            if (answer == null) {
                throw new RestClientException("the answer is empty");
            }
            return answer.title();
        } catch (RestClientException failure) {
            throw PreviewFailed.because(failure);
        }
    }

    @Override
    public void close() {
        connections.shutdownNow();
    }

    record Title(@Nullable String title) {}
}
