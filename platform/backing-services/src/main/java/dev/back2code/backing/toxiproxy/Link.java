package dev.back2code.backing.toxiproxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a connection: a thread that reads, and a stage for each toxic of the proxy, in their order. The last
 * one writes; without a toxic the reader does, so that an idle proxy costs one hop.
 */
final class Link implements Runnable {

    private static final int CHUNK = 32 * 1024;

    private final Direction direction;
    private final Socket source;
    private final Socket target;
    private final Connection connection;
    private final Traffic traffic;
    private final Executor threads;

    private final Monitor monitor = new Monitor();
    private final List<Stage> stages = new ArrayList<>();
    private boolean abandoned;

    Link(Direction direction, Socket source, Socket target, Connection connection, Traffic traffic, Executor threads) {
        this.direction = direction;
        this.source = source;
        this.target = target;
        this.connection = connection;
        this.traffic = traffic;
        this.threads = threads;
    }

    Direction direction() {
        return direction;
    }

    Socket target() {
        return target;
    }

    void add(NamedToxic toxic) {
        monitor.locked(() -> {
            if (!abandoned) {
                Stage stage = new Stage(this, monitor, toxic);
                stages.add(stage);
                threads.execute(stage);
            }
            return null;
        });
    }

    void change(NamedToxic toxic) {
        tell(toxic.name(), stage -> stage.change(toxic));
    }

    void remove(String name) {
        tell(name, Stage::remove);
    }

    private void tell(String name, Consumer<Stage> what) {
        monitor.locked(() -> {
            stages.stream().filter(stage -> stage.has(name)).forEach(what);
            monitor.tell();
            return null;
        });
    }

    /** Ends all stages: the connection is gone. */
    void abandon() {
        monitor.locked(() -> {
            abandoned = true;
            stages.forEach(Stage::abandon);
            monitor.tell();
            return null;
        });
    }

    /** Reads until the source ends. */
    @Override
    public void run() {
        byte[] buffer = new byte[CHUNK];
        try {
            InputStream in = source.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                traffic.received(count);
                send(null, new Chunk(Arrays.copyOf(buffer, count), System.nanoTime()));
            }
            end(null, End.HALF_CLOSE);
        } catch (IOException e) {
            end(null, End.CLOSE);
        }
    }

    /**
     * Hands a chunk to whatever comes after a stage, which may change while this waits.
     *
     * @param from null for the reader
     */
    void send(@Nullable Stage from, Chunk chunk) {
        boolean taken = monitor.locked(() -> {
            Stage next = after(from);
            while (next != null && next.full()) {
                monitor.awaitNews();
                next = after(from);
            }
            if (next != null) {
                next.offer(chunk);
                monitor.tell();
            }
            return next != null;
        });
        if (!taken) {
            write(chunk);
        }
    }

    void end(@Nullable Stage from, End how) {
        boolean taken = monitor.locked(() -> {
            Stage next = after(from);
            if (next != null) {
                next.offer(how);
                monitor.tell();
            }
            return next != null;
        });
        if (!taken) {
            connection.ended(this, how);
        }
    }

    private @Nullable Stage after(@Nullable Stage from) {
        int next = from == null ? 0 : stages.indexOf(from) + 1;
        return next < stages.size() ? stages.get(next) : null;
    }

    // Never by two threads at once: a stage hands on one chunk at a time, and a removed one leaves when it has.
    private void write(Chunk chunk) {
        try {
            target.getOutputStream().write(chunk.bytes());
            traffic.sent(chunk.length());
        } catch (IOException e) {
            connection.ended(this, End.LOST);
        }
    }

    /** With the lock held, by a removed stage that has nothing more to pass on. */
    void detach(Stage stage) {
        stages.remove(stage);
        monitor.tell();
    }
}
