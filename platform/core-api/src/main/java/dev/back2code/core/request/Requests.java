package dev.back2code.core.request;

import java.util.Objects;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The request that the current thread works for. */
public final class Requests {

    public static final String ID_HEADER = "X-Request-Id";

    private Requests() {}

    public static String id() {
        return attribute(ID_HEADER, String.class);
    }

    public static Deadline deadline() {
        return attribute(Deadline.HEADER, Deadline.class);
    }

    private static <T> T attribute(String name, Class<T> type) {
        Object value =
                RequestContextHolder.currentRequestAttributes().getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        return type.cast(Objects.requireNonNull(value, name));
    }
}
