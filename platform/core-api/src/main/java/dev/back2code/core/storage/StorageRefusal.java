package dev.back2code.core.storage;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** storage-service said no, by a problem document, or asks to come back later. */
public final class StorageRefusal extends RuntimeException {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");

    private final HttpStatus status;
    private final String slug;
    private final @Nullable String comeBack;
    private final String detail;

    StorageRefusal(HttpStatus status, String slug, @Nullable String comeBack, String detail) {
        super("storage-service answered %d (%s)".formatted(status.value(), slug));
        this.status = status;
        this.slug = slug;
        this.comeBack = comeBack;
        this.detail = detail;
    }

    public HttpStatus status() {
        return status;
    }

    /** The end of the problem's type; empty if there was none. */
    public String slug() {
        return slug;
    }

    /** The header of that name, if it is a number of seconds; null otherwise. */
    public @Nullable String retryAfter() {
        return comeBack != null && SECONDS.matcher(comeBack).matches() ? comeBack : null;
    }

    /** The header {@code Retry-After} as it came, seconds, a date or neither (RFC 9110, 10.2.3); null if none came. */
    public @Nullable String comeBack() {
        return comeBack;
    }

    /** storage-service's own words, which it may change; empty if there were none. */
    public String detail() {
        return detail;
    }
}
