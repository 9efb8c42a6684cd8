package dev.back2code.backing.toxiproxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A proxy while it is enabled: its port and its connections. */
final class Listener implements Runnable {

    private static final int BACKLOG = 1024;

    private final Proxy proxy;
    private final String upstream;
    private final ServerSocket port;
    private final Executor threads;
    private final Set<Connection> connections = new HashSet<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private Listener(Proxy proxy, String upstream, ServerSocket port, Executor threads) {
        this.proxy = proxy;
        this.upstream = upstream;
        this.port = port;
        this.threads = threads;
    }

    /** @throws ApiError 500 if the port cannot be had */
    static Listener open(Proxy proxy, InetSocketAddress address, String upstream, Executor threads) {
        try {
            ServerSocket port = new ServerSocket();
            port.bind(address, BACKLOG);
            Listener listener = new Listener(proxy, upstream, port, threads);
            threads.execute(listener);
            return listener;
        } catch (IOException e) {
            throw ApiError.internal("listen tcp %s: bind: %s".formatted(Address.text(address), reason(e)));
        }
    }

    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith("Address already in use") ? "address already in use" : message;
    }

    Proxy proxy() {
        return proxy;
    }

    String upstream() {
        return upstream;
    }

    /** With the port that was chosen, if any would do. */
    String address() {
        return Address.text((InetSocketAddress) port.getLocalSocketAddress());
    }

    @Override
    public void run() {
        try {
            while (!port.isClosed()) {
                acceptNext();
            }
        } finally {
            ended.complete(null);
        }
    }

    private void acceptNext() {
        try {
            accept(port.accept());
        } catch (IOException e) {
            // Closed; or no file descriptor is left, which nothing but patience helps against.
            LockSupport.parkNanos(port.isClosed() ? 0 : TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private void accept(Socket client) throws IOException {
        Connection connection = new Connection(this, client, threads);
        if (admit(connection)) {
            threads.execute(connection);
        } else {
            client.close();
        }
    }

    private synchronized boolean admit(Connection connection) {
        return !port.isClosed() && connections.add(connection);
    }

    synchronized void forget(Connection connection) {
        connections.remove(connection);
    }

    /** Frees the port and closes all connections. */
    void close() throws IOException {
        stopAdmitting().forEach(Connection::close);
        // The port is free only when the thread that accepts has let go of it.
        ended.join();
    }

    private synchronized List<Connection> stopAdmitting() throws IOException {
        port.close();
        return List.copyOf(connections);
    }
}
