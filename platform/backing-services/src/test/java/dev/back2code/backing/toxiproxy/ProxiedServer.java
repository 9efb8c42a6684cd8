package dev.back2code.backing.toxiproxy;

import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.ToxiproxyClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A Toxiproxy server with one proxy before one upstream, as the stock client sets it up. */
final class ProxiedServer implements AutoCloseable {

    final ToxiproxyServer toxiproxy = ToxiproxyServer.start(0);
    final ToxiproxyClient client = new ToxiproxyClient("127.0.0.1", toxiproxy.port());
    final ServerSocket upstream;
    final Proxy proxy;

    ProxiedServer() throws IOException {
        upstream = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        proxy = client.createProxy("server", "127.0.0.1:0", "127.0.0.1:" + upstream.getLocalPort());
    }

    static int portOf(Proxy proxy) {
        return Integer.parseInt(proxy.getListen().replaceAll(".*:", ""));
    }

    /** A new connection by way of the proxy; the test plays both ends. */
    Wire connect() throws IOException {
        Socket near = new Socket(InetAddress.getLoopbackAddress(), portOf(proxy));
        return new Wire(new Peer(near), new Peer(upstream.accept()));
    }

    /** A new connection past the proxy: the control. */
    Wire connectDirectly() throws IOException {
        Socket near = new Socket(InetAddress.getLoopbackAddress(), upstream.getLocalPort());
        return new Wire(new Peer(near), new Peer(upstream.accept()));
    }

    @Override
    public void close() throws IOException {
        toxiproxy.close();
        upstream.close();
    }
}
