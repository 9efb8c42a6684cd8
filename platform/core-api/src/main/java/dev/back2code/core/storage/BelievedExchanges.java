package dev.back2code.core.storage;

import dev.back2code.core.storage.StorageFailure.Kind;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/** Takes an answer that cannot be read, or says less or more than it must, for a failure of storage-service's. */
final class BelievedExchanges extends HttpExchangeAdapterDecorator {

    BelievedExchanges(HttpExchangeAdapter exchanges) {
        super(exchanges);
    }

    @Override
    public void exchange(HttpRequestValues request) {
        HttpStatusCode status = readable(request, () -> super.exchangeForBodilessEntity(request))
                .getStatusCode();
        if (!status.isSameCodeAs(HttpStatus.NO_CONTENT)) {
            throw unusable(request, null);
        }
    }

    @Override
    public <T> T exchangeForBody(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return present(request, readable(request, () -> super.exchangeForBody(request, type)));
    }

    @Override
    public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        ResponseEntity<T> answer = readable(request, () -> super.exchangeForEntity(request, type));
        present(request, answer.getBody());
        return answer;
    }

    private static <T> T readable(HttpRequestValues request, Supplier<T> call) {
        try {
            return call.get();
        } catch (RestClientException unreadable) {
            throw unusable(request, unreadable);
        }
    }

    private static <T> T present(HttpRequestValues request, @Nullable T body) {
        if (body == null) {
            throw unusable(request, null);
        }
        return body;
    }

    private static StorageFailure unusable(HttpRequestValues request, @Nullable Throwable cause) {
        return new StorageFailure(Kind.UNUSABLE, request.getHttpMethod() != HttpMethod.GET, cause);
    }
}
