package dev.back2code.core.graphql;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Ends what a request waits for when its caller no longer does, and goes on with a request in the thread of another: in
 * its name.
 */
final class LateGuard {

    private final Duration left;
    private final HttpServletRequest request =
            ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    private final SecurityContext caller = SecurityContextHolder.getContext();
    private @Nullable CompletableFuture<?> alarm;

    /** @param left of the request's time */
    LateGuard(Duration left) {
        this.left = left;
    }

    /** Once for a request. */
    synchronized void watch(Runnable end) {
        if (alarm == null) {
            alarm = new CompletableFuture<Void>().completeOnTimeout(null, left.toMillis(), TimeUnit.MILLISECONDS);
            alarm.thenRunAsync(() -> inItsName(end), Thread::startVirtualThread);
        }
    }

    /** Whoever brings an answer, the fields behind it are the request's, and so is the error that it may be. */
    void inItsName(Runnable step) {
        RequestAttributes attributesBefore = RequestContextHolder.getRequestAttributes();
        SecurityContext callerBefore = SecurityContextHolder.getContext();
        // Those of the request's own thread may have ended with it.
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        SecurityContextHolder.setContext(caller);
        try {
            step.run();
        } finally {
            SecurityContextHolder.setContext(callerBefore);
            RequestContextHolder.setRequestAttributes(attributesBefore);
        }
    }

    synchronized void end() {
        if (alarm != null) {
            alarm.cancel(false);
        }
    }
}
