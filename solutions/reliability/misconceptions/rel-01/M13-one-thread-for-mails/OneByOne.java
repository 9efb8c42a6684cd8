package dev.back2code.katas.rel01;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/** One mail after the other. */
record OneByOne(ClientHttpRequest mail, Lock outbox) implements ClientHttpRequest {

    @Override
    public ClientHttpResponse execute() throws IOException {
        outbox.lock();
        try {
            return mail.execute();
        } finally {
            outbox.unlock();
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
