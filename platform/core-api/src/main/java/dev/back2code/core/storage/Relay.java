package dev.back2code.core.storage;

import dev.back2code.core.identity.Caller;
import dev.back2code.core.request.Deadline;
import dev.back2code.core.request.Requests;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Hands on what came with the request at hand: the caller's token, the request's id, and the time that is left. */
final class Relay implements ClientHttpRequestInterceptor {

    private final Duration timeout;
    private final InstantSource clock;

    Relay(Duration timeout, InstantSource clock) {
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        addTo(request.getHeaders());
        return execution.execute(request, body);
    }

    /** @throws dev.back2code.core.request.DeadlineExceeded if no time is left */
    void addTo(HttpHeaders headers) {
        Duration left = Requests.deadline().within(timeout, clock.instant());
        headers.set(Deadline.HEADER, Long.toString(left.toMillis()));
        headers.set(Requests.ID_HEADER, Requests.id());
        headers.setBearerAuth(Caller.token());
    }
}
