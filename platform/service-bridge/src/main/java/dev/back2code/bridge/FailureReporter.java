package dev.back2code.bridge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Sees every exception of a handler before the service turns it into a response, and leaves that to the service. */
final class FailureReporter implements HandlerExceptionResolver, Ordered {

    private final Consumer<Throwable> failures;

    FailureReporter(Consumer<Throwable> failures) {
        this.failures = failures;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        // The framework's own answers (404, 405, 415, ...) are no failures.
        if (!(failure instanceof ErrorResponse)) {
            failures.accept(failure);
        }
        return null;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
