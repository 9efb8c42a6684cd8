package dev.back2code.backing.toxiproxy;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * One toxic at work on one link, in a thread of its own. Chunks wait here until the toxic takes them. All state is
 * guarded by the link's monitor; the link calls the methods of the first part with it held, the toxic those of the second
 * part without.
 */
final class Stage implements Runnable {

    private final Link link;
    private final Monitor monitor;
    private final Deque<Chunk> waiting = new ArrayDeque<>();
    private NamedToxic toxic;
    private @Nullable Toxic successor;
    private @Nullable End end;
    private boolean wanted;
    private boolean over;
    private long counted;

    Stage(Link link, Monitor monitor, NamedToxic toxic) {
        this.link = link;
        this.monitor = monitor;
        this.toxic = toxic;
    }

    boolean has(String name) {
        return successor == null && toxic.name().equals(name);
    }

    void change(NamedToxic changed) {
        toxic = changed;
        wanted = true;
    }

    /** Lets what waits pass, then takes itself out of the link: the order of the bytes stays. */
    void remove() {
        successor = toxic.attributes().successor();
        wanted = true;
    }

    boolean full() {
        return !over && waiting.size() >= toxic.attributes().buffer();
    }

    /** After the stage's own end, what comes is dropped. */
    void offer(Chunk chunk) {
        if (!over) {
            waiting.add(chunk);
        }
    }

    void offer(End last) {
        end = last;
    }

    void abandon() {
        over = true;
        waiting.clear();
    }

    @Override
    public void run() {
        for (Toxic next = next(); next != null; next = next()) {
            next.pipe(this);
            endWithSource();
        }
    }

    private @Nullable Toxic next() {
        return monitor.locked(() -> {
            wanted = false;
            return over ? null : successor == null ? toxic.drawn() : successor;
        });
    }

    private void endWithSource() {
        End last = monitor.locked(() -> over || wanted || !waiting.isEmpty() ? null : end);
        if (last != null) {
            end(last);
        }
    }

    /** The next chunk, or null if there will be none, or if the toxic was changed or removed meanwhile. */
    @Nullable
    Chunk take() {
        return monitor.locked(() -> {
            while (idle() && !detached()) {
                monitor.awaitNews();
            }
            if (wanted || over || waiting.isEmpty()) {
                return null;
            }
            monitor.tell();
            return waiting.remove();
        });
    }

    private boolean idle() {
        return !wanted && !over && end == null && waiting.isEmpty();
    }

    private boolean detached() {
        if (successor != null) {
            over = true;
            link.detach(this);
        }
        return over;
    }

    /** Waits until there is something to take, or no reason to wait; false if the time was up before. */
    boolean await(long nanos) {
        return monitor.locked(() -> monitor.awaitNews(nanos, () -> !idle()));
    }

    /** Waits; false if the toxic was changed or removed, or the connection was closed, before the time was up. */
    boolean pause(long nanos) {
        return monitor.locked(() -> !monitor.awaitNews(nanos, () -> wanted || over));
    }

    /** Whether the toxic is to return, since it was changed or removed. */
    boolean wanted() {
        return monitor.locked(() -> wanted || over);
    }

    /** Hands a chunk on; returns when the next stage, or the socket, has taken it. */
    void send(Chunk chunk) {
        link.send(this, chunk);
    }

    /** Ends the link behind this stage. */
    void end(End last) {
        monitor.locked(() -> {
            abandon();
            monitor.tell();
            return null;
        });
        link.end(this, last);
    }

    /** Bytes that {@link #count} was told of; they survive a change of the toxic. */
    long counted() {
        return counted;
    }

    void count(int bytes) {
        counted += bytes;
    }
}
