package dev.back2code.core.storage;

import dev.back2code.core.request.Requests;
import dev.back2code.core.seam.CallSpec;
import dev.back2code.core.seam.RetryPolicy;
import dev.back2code.core.storage.StorageFailure.Kind;
import dev.back2code.service.idempotency.IdempotencyKey;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/** Leaves it to a seam whether a request is made again. */
final class RepeatedExchanges extends HttpExchangeAdapterDecorator {

    private final RetryPolicy policy;
    private final RetryCount count;

    RepeatedExchanges(HttpExchangeAdapter exchanges, RetryPolicy policy, RetryCount count) {
        super(exchanges);
        this.policy = policy;
        this.count = count;
    }

    @Override
    public void exchange(HttpRequestValues request) {
        attempted(request, attempt -> {
            super.exchange(attempt);
            return "";
        });
    }

    @Override
    public <T> T exchangeForBody(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return attempted(request, attempt -> super.exchangeForBody(attempt, type));
    }

    @Override
    public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return attempted(request, attempt -> super.exchangeForEntity(attempt, type));
    }

    private <T> T attempted(HttpRequestValues request, Function<HttpRequestValues, T> exchange) {
        boolean write = request.getHttpMethod() != HttpMethod.GET;
        // Who is to stop begins nothing more.
        if (Thread.currentThread().isInterrupted()) {
            throw new StorageFailure(Kind.NOT_REACHED, write, null);
        }
        String callers = attemptOfCaller();
        boolean repeatable = !write || request.getHeaders().containsHeader(IdempotencyKey.HEADER);
        CallSpec spec = new CallSpec(repeatable, Requests.deadline().end(), callers != null);
        try {
            return policy.call(spec, new Attempts<>(request, callers, exchange, count));
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            throw new StorageFailure(Kind.LOST, write, shutdown);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception unforeseen) {
            throw new IllegalStateException(unforeseen);
        }
    }

    private static @Nullable String attemptOfCaller() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest()
                .getHeader(Attempt.HEADER);
    }
}
