package dev.back2code.storage.mail;

import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.UserId;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Posts each mail as JSON, once: a mail that may have gone out is not sent again. */
class HttpMailbox implements Mailbox, AutoCloseable {

    private final HttpClient connections;
    private final RestClient server;

    HttpMailbox(URI url, MailSettings settings) {
        connections = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(connections);
        requests.setReadTimeout(settings.readTimeout());
        server = RestClient.builder().baseUrl(url).requestFactory(requests).build();
    }

    @Override
    public void ownershipTransferred(UserId to, NoteId note) {
        try {
            server.post()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Mail("ownership-transferred", to.value(), note.value()))
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException failure) {
            throw MailNotSent.to(to, failure);
        }
    }

    @Override
    public void close() {
        connections.shutdownNow();
    }

    record Mail(String kind, UUID to, UUID note) {}
}
