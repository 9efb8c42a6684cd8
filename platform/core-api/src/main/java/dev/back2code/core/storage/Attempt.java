package dev.back2code.core.storage;

import org.springframework.http.HttpHeaders;
import org.springframework.web.service.invoker.HttpRequestValues;

/** A request that says which attempt it is. */
final class Attempt extends HttpRequestValues {

    /** Also of requests that come in: who sends it makes requests again itself. */
    static final String HEADER = "X-B2C-Attempt";

    private final HttpHeaders headers = new HttpHeaders();

    Attempt(HttpRequestValues request, String number) {
        super(
                request.getHttpMethod(),
                request.getUri(),
                request.getUriBuilderFactory(),
                request.getUriTemplate(),
                request.getUriVariables(),
                request.getHeaders(),
                request.getCookies(),
                request.getApiVersion(),
                request.getAttributes(),
                request.getBodyValue(),
                request.getBodyValueType());
        headers.addAll(request.getHeaders());
        headers.set(HEADER, number);
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }
}
