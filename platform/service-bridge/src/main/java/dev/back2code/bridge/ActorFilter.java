package dev.back2code.bridge;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;

/** Knows on whose behalf a thread works: the actor of a test whose request names one in a header. */
final class ActorFilter implements Filter, Ordered {

    private static final String HEADER = "Back2Code-Actor";
    private static final ThreadLocal<@Nullable String> ACTOR = new ThreadLocal<>();

    private final Steps steps;

    ActorFilter(Steps steps) {
        this.steps = steps;
    }

    /** The actor that the current thread works for; null in every request that is no part of a play. */
    static @Nullable String current() {
        return ACTOR.get();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String actor = ((HttpServletRequest) request).getHeader(HEADER);
        if (actor == null) {
            chain.doFilter(request, response);
            return;
        }
        ACTOR.set(actor);
        steps.entered(actor);
        try {
            chain.doFilter(request, response);
        } finally {
            ACTOR.remove();
            steps.left(actor);
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
