package dev.back2code.backing.toxiproxy;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What a client says of a proxy; what it leaves out is null. */
record ProxyRequest(
        @Nullable String name,
        @Nullable String listen,
        @Nullable String upstream,
        @Nullable Boolean enabled) {

    static final ProxyRequest NONE = new ProxyRequest(null, null, null, null);

    /**
     * @param where in a list, for the message
     * @throws ApiError 400 if name or upstream is missing or empty
     */
    ProxyRequest checked(String where) {
        require(name, "name" + where);
        require(upstream, "upstream" + where);
        return this;
    }

    private static void require(@Nullable String value, String field) {
        if (value == null || value.isEmpty()) {
            throw ApiError.missingField(field);
        }
    }

    Proxy proxy(Executor threads) {
        return new Proxy(name == null ? "" : name, listenOr(""), upstreamOr(""), threads);
    }

    String listenOr(String fallback) {
        return listen == null ? fallback : listen;
    }

    String upstreamOr(String fallback) {
        return upstream == null ? fallback : upstream;
    }

    boolean enabledOr(boolean fallback) {
        return enabled == null ? fallback : enabled;
    }
}
