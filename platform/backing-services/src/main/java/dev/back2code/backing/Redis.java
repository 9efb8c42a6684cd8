package dev.back2code.backing;

import java.util.function.Consumer;

/** A running Redis server that hands out databases. */
public interface Redis extends AutoCloseable {

    /**
     * Starts a server as {@code -Dback2code.redis} says, else {@code -Dback2code.backing}: embedded, or in a container. It
     * listens on loopback alone, asks for a password, and keeps its data over a restart.
     *
     * @param progress gets one line for each step that a person waits for
     * @throws BackingFailure with one line that says what to do
     */
    static Redis start(Consumer<String> progress) {
        return switch (Backing.of("redis")) {
            case EMBEDDED -> EmbeddedRedis.start(progress);
            case DOCKER -> ContainerRedis.start(progress);
        };
    }

    String host();

    int port();

    /**
     * A database of the caller's own, empty. Commands that touch the whole server, such as {@code FLUSHALL} and {@code
     * CONFIG}, are for a server of one's own.
     *
     * @throws BackingFailure if all are taken
     */
    RedisDatabase database();

    /** Empties a database, and may hand it out again. */
    void drop(RedisDatabase database);

    /** Stops the server and deletes its data. */
    @Override
    void close();
}
