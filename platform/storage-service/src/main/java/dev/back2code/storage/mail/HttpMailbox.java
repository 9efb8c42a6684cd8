package dev.back2code.storage.mail;

import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.UserId;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.Lifecycle;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Posts each mail as JSON, once: a mail that may have gone out is not sent again. The client is made by the first mail,
 * and kept until it is stopped.
 */
class HttpMailbox implements Mailbox, Lifecycle {

    private final URI url;
    private final Supplier<ClientHttpRequestFactory> requests;
    private @Nullable RestClient client;

    HttpMailbox(URI url, Supplier<ClientHttpRequestFactory> requests) {
        this.url = url;
        this.requests = requests;
    }

    @Override
    public void ownershipTransferred(UserId to, NoteId note) {
        RestClient server = client();
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

    private synchronized RestClient client() {
        RestClient made = client;
        if (made == null) {
            made = RestClient.builder()
                    .baseUrl(url)
                    .requestFactory(requests.get())
                    .build();
            client = made;
        }
        return made;
    }

    /** Nothing to do: the next mail makes the client. */
    @Override
    public void start() {}

    @Override
    public synchronized void stop() {
        client = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return client != null;
    }

    record Mail(String kind, UUID to, UUID note) {}
}
