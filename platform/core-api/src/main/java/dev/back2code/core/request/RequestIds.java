package dev.back2code.core.request;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Under which id a request is found again: in its answer, in the log, and at the next service. */
@Component
public class RequestIds {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The id that the caller has given, if it may stand in headers and logs as it is; otherwise a new one. */
    public String resolve(@Nullable String header) {
        return header != null && WELL_FORMED.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString();
    }
}
