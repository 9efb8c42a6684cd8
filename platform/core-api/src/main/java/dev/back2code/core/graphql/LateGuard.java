package dev.back2code.core.graphql;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Ends what a request waits for when its caller no longer does, in the name of that request. */
final class LateGuard {

    private final Duration left;
    private @Nullable CompletableFuture<?> alarm;

    /** @param left of the request's time */
    LateGuard(Duration left) {
        this.left = left;
    }

    /** Once for a request. */
    void watch(Runnable end) {
        if (alarm != null) {
            return;
        }
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        SecurityContext caller = SecurityContextHolder.getContext();
        alarm = new CompletableFuture<Void>().completeOnTimeout(null, left.toMillis(), TimeUnit.MILLISECONDS);
        alarm.thenRunAsync(() -> inNameOf(request, caller, end), Thread::startVirtualThread);
    }

    private static void inNameOf(RequestAttributes request, SecurityContext caller, Runnable end) {
        RequestContextHolder.setRequestAttributes(request);
        SecurityContextHolder.setContext(caller);
        try {
            end.run();
        } finally {
            SecurityContextHolder.clearContext();
            RequestContextHolder.resetRequestAttributes();
        }
    }

    void end() {
        if (alarm != null) {
            alarm.cancel(false);
        }
    }
}
