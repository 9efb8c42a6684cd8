package dev.back2code.backing;

import java.util.function.Consumer;

/** A running Toxiproxy server, which tests put between a client and a server of theirs. */
public interface Toxiproxy extends AutoCloseable {

    /**
     * Starts a server as {@code -Dback2code.toxiproxy} says, else {@code -Dback2code.backing}: in this JVM, or in a
     * container.
     *
     * @param progress gets one line for each step that a person waits for
     * @throws BackingFailure with one line that says what to do
     */
    static Toxiproxy start(Consumer<String> progress) {
        return switch (Backing.of("toxiproxy")) {
            case EMBEDDED -> EmbeddedToxiproxy.start();
            case DOCKER -> ContainerToxiproxy.start(progress);
        };
    }

    /**
     * A way to a server on loopback. That server need not listen yet: one that tells its clients where it is, as Kafka's
     * does, is started afterwards and told the link's port.
     *
     * @param name of the proxy, not in use
     * @param upstreamPort where the server listens, or will
     */
    ProxiedLink link(String name, int upstreamPort);

    /** Stops the server; all links are cut. */
    @Override
    void close();
}
