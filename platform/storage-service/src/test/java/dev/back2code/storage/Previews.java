package dev.back2code.storage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A preview server that does what the link's path says: it answers with a title, fails, or hangs. */
public final class Previews {

    private final HttpServer server;

    public Previews() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", Previews::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:%d/titles".formatted(server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().getRawQuery();
        if (asked.contains("hang")) {
            return;
        }
        if (asked.contains("empty")) {
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
            return;
        }
        String body = asked.contains("broken") ? "no JSON" : "{\"title\": \"of %s\"}".formatted(asked);
        byte[] bytes = (asked.contains("untitled") ? "{}" : body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(asked.contains("refuse") ? 500 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
