package dev.back2code.backing;

import dev.back2code.backing.toxiproxy.ToxiproxyServer;
import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.ToxiproxyClient;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Toxiproxy's API in this JVM. */
record EmbeddedToxiproxy(ToxiproxyServer server, ToxiproxyClient client) implements Toxiproxy {

    static EmbeddedToxiproxy start() {
        ToxiproxyServer server = ToxiproxyServer.start(0);
        return new EmbeddedToxiproxy(server, new ToxiproxyClient("127.0.0.1", server.port()));
    }

    @Override
    public ProxiedLink link(String name, int upstreamPort) {
        try {
            Proxy proxy = client.createProxy(name, "127.0.0.1:0", "127.0.0.1:" + upstreamPort);
            String listen = proxy.getListen();
            return new ProxiedLink(Integer.parseInt(listen.substring(listen.lastIndexOf(':') + 1)), proxy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
