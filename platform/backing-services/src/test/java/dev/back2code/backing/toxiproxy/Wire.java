package dev.back2code.backing.toxiproxy;

/** Both ends of a connection. */
record Wire(Peer client, Peer server) implements AutoCloseable {

    /** The end that sends in a direction. */
    Peer sender(Direction direction) {
        return direction == Direction.DOWNSTREAM ? server : client;
    }

    Peer receiver(Direction direction) {
        return direction == Direction.DOWNSTREAM ? client : server;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
