package dev.back2code.backing.toxiproxy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.back2code.backing.BackingFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Toxiproxy server in this JVM, for any Toxiproxy client: the API, the errors and the toxics of release 2.12. It
 * listens on loopback alone.
 *
 * <p>It differs from the original in few things: a half-closed connection stays open the other way, {@code reset_peer}
 * resets also the connections that were there before it, and numbers that crash the original are taken for the nearest
 * sensible one.
 */
public final class ToxiproxyServer implements AutoCloseable {

    private static final int LARGEST_BODY = 8 << 20;

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("toxiproxy-", 0).factory());
    private final Api api = new Api(threads);
    private final HttpServer http;

    private ToxiproxyServer(HttpServer http) {
        this.http = http;
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    /**
     * Starts a server.
     *
     * @param port of the API; 0 for any that is free
     * @throws BackingFailure if the port is in use
     */
    public static ToxiproxyServer start(int port) {
        try {
            return new ToxiproxyServer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        } catch (IOException e) {
            throw new BackingFailure(
                    "Toxiproxy's API cannot listen on port %d (%s). End what holds the port, or name another one."
                            .formatted(port, e.getMessage()),
                    e);
        }
    }

    /** The port of the API on loopback. */
    public int port() {
        return http.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            if (answer.body().length > 0) {
                exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            }
            exchange.sendResponseHeaders(answer.status(), answer.body().length > 0 ? answer.body().length : -1);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String agent = exchange.getRequestHeaders().getFirst("User-Agent");
        if (agent != null && agent.startsWith("Mozilla/")) {
            return Answer.plain(403, "User agent not allowed");
        }
        InputStream in = exchange.getRequestBody();
        byte[] body = in.readNBytes(LARGEST_BODY);
        // To the last byte: a client that is still sending would not see the answer.
        if (in.transferTo(OutputStream.nullOutputStream()) > 0) {
            return Answer.error(ApiError.badRequestBody("larger than %d bytes".formatted(LARGEST_BODY)));
        }
        return api.answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body);
    }

    /** Frees all ports, closes all connections and waits for the threads to end. */
    @Override
    public void close() {
        http.stop(0);
        api.close();
        threads.close();
    }
}
