package dev.back2code.kit;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** HTTP servers on loopback: the JDK's, which start in milliseconds, and WireMock's, which can misbehave. */
final class Loopback {

    static {
        // It sends head and body one after the other; else the body waits 40 ms until the head is acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // In seconds. By default it ends a connection that rests just when the JDK's client drops it, and a request may
        // meet that moment.
        System.setProperty("sun.net.httpserver.idleInterval", "600");
    }

    private Loopback() {}

    /** What a WireMock on a port that is free is made of. */
    static WireMockConfiguration wireMock() {
        return WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1");
    }

    /** A server on a port that is free; it does not run yet. */
    static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
