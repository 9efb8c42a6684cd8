package dev.back2code.dojo.resident;

import dev.back2code.catalog.Repository;
import dev.back2code.dojo.Commands;
import dev.back2code.dojo.verdict.Judge;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes commands from clients, one at a time, and keeps what judges them. */
final class Desk implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final String WELCOME = "back2code";
    private static final String OLD = "back2code-old";

    /** What is to become of the runner. */
    enum Outcome {
        GO_ON,
        STOP
    }

    private final Repository repository;
    private final Address address;
    private final ReentrantLock turn = new ReentrantLock(true);
    // Read by the thread that notices that a client has gone.
    private volatile @Nullable WarmJudge judge;

    Desk(Repository repository, Address address) {
        this.repository = repository;
        this.address = address;
    }

    boolean busy() {
        return turn.isLocked();
    }

    /** Whoever does not know the token hears nothing. Whoever has newer classes is told so, and this runner ends. */
    Outcome serve(Socket client) throws IOException {
        client.setSoTimeout(PATIENCE_MILLIS);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8), 1024);
        if (!address.admits(Request.limitedLine(in))) {
            return Outcome.GO_ON;
        }
        Reply reply = new Reply(client.getOutputStream());
        if (!address.build().equals(Request.limitedLine(in))) {
            reply.raw(OLD);
            return Outcome.STOP;
        }
        reply.raw(WELCOME);
        Request request = Request.read(in);
        client.setSoTimeout(0);
        if (request.isStop()) {
            reply.exit(0);
            return Outcome.STOP;
        }
        carryOut(request, reply, in);
        return Outcome.GO_ON;
    }

    private void carryOut(Request request, Reply reply, BufferedReader in) {
        if (!turn.tryLock()) {
            reply.err("kata: waiting for another command of this clone");
            turn.lock();
        }
        try {
            reply.exit(run(request, reply, in));
        } finally {
            turn.unlock();
        }
    }

    private int run(Request request, Reply reply, BufferedReader in) {
        AtomicBoolean over = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> endWhenGone(in, over));
        try {
            return Commands.run(repository, request.screen(reply), this::judge, request.arguments());
        } finally {
            settle(over, watch);
        }
    }

    // Ctrl-C ends the client. Its tests must not run on: whoever comes next waits for them.
    private void endWhenGone(BufferedReader in, AtomicBoolean over) {
        try {
            while (in.read() >= 0) {
                // A client says nothing more.
            }
        } catch (IOException e) {
            // Gone all the same.
        }
        WarmJudge running = judge;
        if (over.compareAndSet(false, true) && running != null) {
            running.cancel();
        }
    }

    // A client that leaves when it has its answer, or whose tests are just being ended, must not harm the next one's.
    private static void settle(AtomicBoolean over, Thread watch) {
        if (!over.getAndSet(true)) {
            return;
        }
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Judge judge(Repository repository, Consumer<String> progress) {
        WarmJudge warm = judge;
        if (warm == null) {
            warm = new WarmJudge(repository);
            judge = warm;
        }
        return warm.reporting(progress);
    }

    @Override
    public void close() {
        WarmJudge warm = judge;
        if (warm != null) {
            warm.close();
        }
    }
}
