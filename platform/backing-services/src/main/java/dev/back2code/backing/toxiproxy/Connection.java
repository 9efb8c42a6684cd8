package dev.back2code.backing.toxiproxy;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** A client, our own connection to the upstream, and the two links between them. */
final class Connection implements Runnable {

    private final Listener listener;
    private final Socket client;
    private final Socket upstream = new Socket();
    private final Executor threads;
    private final List<Link> links;
    private final Set<Direction> open = EnumSet.allOf(Direction.class);
    private boolean closed;

    Connection(Listener listener, Socket client, Executor threads) {
        this.listener = listener;
        this.client = client;
        this.threads = threads;
        this.links = List.of(link(Direction.UPSTREAM, client, upstream), link(Direction.DOWNSTREAM, upstream, client));
    }

    private Link link(Direction direction, Socket source, Socket target) {
        return new Link(direction, source, target, this, listener.proxy().traffic(direction), threads);
    }

    /** Connects and carries the bytes; an upstream that cannot be reached closes the client. */
    @Override
    public void run() {
        try {
            connect();
            start();
        } catch (IOException | ApiError | RejectedExecutionException e) {
            close();
        }
    }

    private void connect() throws IOException {
        Address address = Address.parse(listener.upstream());
        upstream.connect(new InetSocketAddress(address.host(), address.port()));
        client.setTcpNoDelay(true);
        upstream.setTcpNoDelay(true);
    }

    private synchronized void start() {
        if (!closed) {
            listener.proxy().toxics().start(links);
            links.forEach(threads::execute);
        }
    }

    /** What is to be done when a link has carried its last byte; nothing more once the connection is closed. */
    synchronized void ended(Link link, End how) {
        if (closed) {
            return;
        }
        switch (how) {
            case HALF_CLOSE -> quietly(link.target()::shutdownOutput);
            case CLOSE -> {
                quietly(link.target()::shutdownOutput);
                close();
            }
            case RESET -> {
                quietly(() -> client.setSoLinger(true, 0));
                quietly(() -> upstream.setSoLinger(true, 0));
                close();
            }
            // The other link's reader sees it as an end, and that link's toxics still have their say.
            case LOST -> quietly(link.target());
        }
        open.remove(link.direction());
        if (open.isEmpty()) {
            close();
        }
    }

    /** Closes both sockets and ends all threads; may be called more than once. */
    synchronized void close() {
        closed = true;
        quietly(client);
        quietly(upstream);
        links.forEach(Link::abandon);
        listener.proxy().toxics().forget(links);
        listener.forget(this);
    }

    // A socket that is closed already, or was never connected, is as good as ended.
    private static void quietly(Closeable work) {
        try {
            work.close();
        } catch (IOException e) {
            // See above.
        }
    }
}
