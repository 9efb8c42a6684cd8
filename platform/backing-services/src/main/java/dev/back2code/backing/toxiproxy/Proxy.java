package dev.back2code.backing.toxiproxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A port that leads to an upstream, by way of toxics. Guarded by the API's lock. */
final class Proxy {

    private final String name;
    private final Executor threads;
    private final Toxics toxics = new Toxics();
    private final Map<Direction, Traffic> traffic = new EnumMap<>(Direction.class);
    private String listen;
    private String upstream;
    private @Nullable Listener listener;

    Proxy(String name, String listen, String upstream, Executor threads) {
        this.name = name;
        this.listen = listen;
        this.upstream = upstream;
        this.threads = threads;
        for (Direction direction : Direction.values()) {
            traffic.put(direction, new Traffic());
        }
    }

    String name() {
        return name;
    }

    String listen() {
        return listen;
    }

    String upstream() {
        return upstream;
    }

    boolean enabled() {
        return listener != null;
    }

    Toxics toxics() {
        return toxics;
    }

    Traffic traffic(Direction direction) {
        return Objects.requireNonNull(traffic.get(direction));
    }

    /** Opens the port, unless it is open. */
    void enable() {
        if (listener == null) {
            Listener opened = Listener.open(this, Address.listen(listen), upstream, threads);
            listen = opened.address();
            listener = opened;
        }
    }

    /** Closes the port and all connections. */
    void disable() {
        if (listener == null) {
            return;
        }
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            listener = null;
        }
    }

    /** Whether the proxy would have to restart for these addresses; port 0 always is another one. */
    boolean differs(String otherListen, String otherUpstream) {
        return !listen.equals(Address.text(Address.listen(otherListen))) || !upstream.equals(otherUpstream);
    }

    /** Changes the addresses, which drops all connections, and enables or disables it. */
    void update(String newListen, String newUpstream, boolean enabled) {
        if (differs(newListen, newUpstream)) {
            disable();
            listen = newListen;
            upstream = newUpstream;
        }
        if (enabled) {
            enable();
        } else {
            disable();
        }
    }
}
