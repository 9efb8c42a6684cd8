package dev.back2code.backing.toxiproxy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All proxies of a server. Guarded by the API's lock. */
final class Proxies {

    private final Map<String, Proxy> proxies = new TreeMap<>();

    List<Proxy> all() {
        return new ArrayList<>(proxies.values());
    }

    /** @throws ApiError 404 if there is none of that name */
    Proxy get(String name) {
        return Optional.ofNullable(proxies.get(name)).orElseThrow(ApiError::proxyNotFound);
    }

    /** @throws ApiError 409 if the name is taken, 500 if the port is */
    Proxy add(Proxy proxy, boolean enabled) {
        if (proxies.containsKey(proxy.name())) {
            throw ApiError.proxyExists();
        }
        return start(proxy, enabled);
    }

    /** A proxy that has the same addresses already is left alone, whatever else was asked for. */
    Proxy addOrReplace(Proxy proxy, boolean enabled) {
        Proxy existing = proxies.get(proxy.name());
        if (existing != null && !existing.differs(proxy.listen(), proxy.upstream())) {
            return existing;
        }
        if (existing != null) {
            existing.disable();
        }
        return start(proxy, enabled);
    }

    private Proxy start(Proxy proxy, boolean enabled) {
        if (enabled) {
            proxy.enable();
        }
        proxies.put(proxy.name(), proxy);
        return proxy;
    }

    void remove(String name) {
        get(name).disable();
        proxies.remove(name);
    }

    /** Enables all and removes all toxics; a port that cannot be had ends it half-way, as in the real server. */
    void reset() {
        for (Proxy proxy : proxies.values()) {
            proxy.enable();
            proxy.toxics().clear();
        }
    }

    void clear() {
        proxies.values().forEach(Proxy::disable);
        proxies.clear();
    }
}
