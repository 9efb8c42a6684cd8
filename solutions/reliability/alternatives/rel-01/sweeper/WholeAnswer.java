package dev.back2code.katas.rel01;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/** Waits for an answer no longer than this, on whatever the client does meanwhile. The body of a mail's answer is empty. */
record WholeAnswer(ClientHttpRequest mail, Duration total) implements ClientHttpRequest {

    @Override
    public ClientHttpResponse execute() throws IOException {
        FutureTask<ClientHttpResponse> answer = new FutureTask<>(() -> {
            ClientHttpResponse response = mail.execute();
            response.getStatusCode();
            return response;
        });
        // Its interrupt closes the socket, since the thread is a virtual one.
        Thread.ofVirtual().start(answer);
        try {
            return answer.get(total.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException failed) {
            throw new IOException("no answer", failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public OutputStream getBody() throws IOException {
        return mail.getBody();
    }

    @Override
    public HttpHeaders getHeaders() {
        return mail.getHeaders();
    }

    @Override
    public HttpMethod getMethod() {
        return mail.getMethod();
    }

    @Override
    public URI getURI() {
        return mail.getURI();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return mail.getAttributes();
    }
}
