package dev.back2code.kit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** HTTP servers of the JDK on loopback, which start in milliseconds. */
final class Loopback {

    static {
        // It sends head and body one after the other; else the body waits 40 ms until the head is acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private Loopback() {}

    /** A server on a port that is free; it does not run yet. */
    static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
