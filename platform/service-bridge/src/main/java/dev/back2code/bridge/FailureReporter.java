package dev.back2code.bridge;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sees every exception of a handler before the service turns it into a response, leaves that to the service, and reports
 * the exception if the response is a failure of the service's own (5xx). A refusal that the service expects is none.
 */
final class FailureReporter implements HandlerExceptionResolver, Filter, Ordered {

    private static final String SEEN = FailureReporter.class.getName();

    private final Consumer<Throwable> failures;

    FailureReporter(Consumer<Throwable> failures) {
        this.failures = failures;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        request.setAttribute(SEEN, failure);
        return null;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, new Watched((HttpServletResponse) response, request));
        } catch (IOException | ServletException | RuntimeException | Error e) {
            failures.accept(e);
            throw e;
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** Reports when the status is set, that is, before the caller can see the answer. */
    private final class Watched extends HttpServletResponseWrapper {

        private final ServletRequest request;

        private Watched(HttpServletResponse response, ServletRequest request) {
            super(response);
            this.request = request;
        }

        @Override
        public void setStatus(int status) {
            report(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            report(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            report(status);
            super.sendError(status, message);
        }

        private void report(int status) {
            if (status >= 500 && request.getAttribute(SEEN) instanceof Throwable failure) {
                request.removeAttribute(SEEN);
                failures.accept(failure);
            }
        }
    }
}
