package dev.back2code.core.graphql;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Ends what a request waits for when its caller no longer does, in the name of that request: whose thread makes it. */
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

    private void inItsName(Runnable end) {
        // Those of the request's own thread have ended with it.
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        SecurityContextHolder.setContext(caller);
        try {
            end.run();
        } finally {
            SecurityContextHolder.clearContext();
            RequestContextHolder.resetRequestAttributes();
        }
    }

    synchronized void end() {
        if (alarm != null) {
            alarm.cancel(false);
        }
    }
}
