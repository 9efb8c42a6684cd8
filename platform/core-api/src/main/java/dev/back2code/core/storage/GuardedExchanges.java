package dev.back2code.core.storage;

import dev.back2code.core.seam.Endpoints;
import java.util.function.Supplier;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/** Each attempt is a guarded call. */
final class GuardedExchanges extends HttpExchangeAdapterDecorator {

    private final GuardedCalls calls;

    GuardedExchanges(HttpExchangeAdapter exchanges, GuardedCalls calls) {
        super(exchanges);
        this.calls = calls;
    }

    @Override
    public void exchange(HttpRequestValues request) {
        guarded(request, () -> {
            super.exchange(request);
            return "";
        });
    }

    @Override
    public <T> T exchangeForBody(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return guarded(request, () -> super.exchangeForBody(request, type));
    }

    @Override
    public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return guarded(request, () -> super.exchangeForEntity(request, type));
    }

    private <T> T guarded(HttpRequestValues request, Supplier<T> exchange) {
        return calls.call(endpoints(request), request.getHttpMethod() != HttpMethod.GET, exchange);
    }

    private static Endpoints endpoints(HttpRequestValues request) {
        String template = String.valueOf(request.getUriTemplate());
        // What is asked for is behind a question mark.
        return switch (template.replaceFirst("\\?.*", "")) {
            case "/notes/search" -> Endpoints.SEARCH;
            case "/notes/tags", "/notes/shares", "/members" -> Endpoints.DETAILS;
            default -> Endpoints.NOTES;
        };
    }
}
