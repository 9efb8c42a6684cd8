package dev.back2code.core.storage;

import dev.back2code.core.request.Deadline;
import dev.back2code.core.storage.StorageFailure.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.AbstractClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/**
 * One request to storage-service and its whole answer, both in memory. The time that it tells storage-service to be left
 * is the time that it waits itself, to the last byte: a limit between two bytes never ends an answer that trickles.
 */
final class BoundedRequest extends AbstractClientHttpRequest {

    /** The JDK's client sets these itself. */
    private static final Set<String> RESTRICTED = Set.of("content-length", "host", "connection", "expect", "upgrade");

    private final HttpClient client;
    private final URI uri;
    private final HttpMethod method;
    private final CappedBody body;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    BoundedRequest(HttpClient client, URI uri, HttpMethod method, long maxAnswer) {
        this.client = client;
        this.uri = uri;
        this.method = method;
        this.body = new CappedBody(maxAnswer);
    }

    @Override
    public HttpMethod getMethod() {
        return method;
    }

    @Override
    public URI getURI() {
        return uri;
    }

    @Override
    protected OutputStream getBodyInternal(HttpHeaders headers) {
        return content;
    }

    @Override
    protected ClientHttpResponse executeInternal(HttpHeaders headers) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request(headers), body);
        try {
            return new WholeAnswer(answer.get(left(headers), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            throw failure(Kind.LATE, late);
        } catch (ExecutionException failed) {
            throw failure(kind(failed.getCause()), failed.getCause());
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            throw failure(Kind.LOST, shutdown);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(HttpHeaders headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(
                        method.name(),
                        content.size() == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(content.toByteArray()));
        headers.forEach((name, values) -> {
            if (!RESTRICTED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static long left(HttpHeaders headers) {
        return Long.parseLong(String.valueOf(headers.getFirst(Deadline.HEADER)));
    }

    private Kind kind(Throwable failure) {
        if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            return Kind.NOT_REACHED;
        }
        boolean answered = body.hasBegun() || !(failure instanceof IOException);
        return answered ? Kind.UNUSABLE : Kind.LOST;
    }

    private StorageFailure failure(Kind kind, Throwable cause) {
        return new StorageFailure(kind, method != HttpMethod.GET, cause);
    }
}
