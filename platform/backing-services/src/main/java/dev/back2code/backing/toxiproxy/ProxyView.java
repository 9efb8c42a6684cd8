package dev.back2code.backing.toxiproxy;

import java.util.List;

/** A proxy as the API shows it. */
record ProxyView(String name, String listen, String upstream, boolean enabled, List<NamedToxic> toxics) {

    static ProxyView of(Proxy proxy) {
        return new ProxyView(
                proxy.name(),
                proxy.listen(),
                proxy.upstream(),
                proxy.enabled(),
                proxy.toxics().all());
    }
}
