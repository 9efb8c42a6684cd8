package dev.back2code.core.storage;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An answer that has come to its end. */
final class WholeAnswer implements ClientHttpResponse {

    private final HttpResponse<byte[]> answer;
    private final HttpHeaders headers = new HttpHeaders();

    WholeAnswer(HttpResponse<byte[]> answer) {
        this.answer = answer;
        answer.headers().map().forEach(headers::addAll);
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatusCode.valueOf(answer.statusCode());
    }

    @Override
    public String getStatusText() {
        return "";
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(answer.body());
    }

    @Override
    public void close() {}
}
