package dev.back2code.core.storage;

import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.service.invoker.HttpRequestValues;

/** Makes one request anew each time it is called, and counts. */
final class Attempts<T> implements Callable<T> {

    private final HttpRequestValues request;
    private final @Nullable String callers;
    private final Function<HttpRequestValues, T> exchange;
    private final RetryCount count;
    private int made;

    /** @param callers number of the attempt that the request at hand is, if it said so; it is handed on as it came */
    Attempts(
            HttpRequestValues request,
            @Nullable String callers,
            Function<HttpRequestValues, T> exchange,
            RetryCount count) {
        this.request = request;
        this.callers = callers;
        this.exchange = exchange;
        this.count = count;
    }

    @Override
    public T call() {
        made++;
        boolean succeeded = false;
        try {
            T answer = exchange.apply(new Attempt(request, callers == null ? Integer.toString(made) : callers));
            succeeded = true;
            return answer;
        } finally {
            if (made > 1) {
                count.add(succeeded);
            }
        }
    }
}
