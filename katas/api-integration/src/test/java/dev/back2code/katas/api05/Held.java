package dev.back2code.katas.api05;

import dev.back2code.kit.FaultyStorage.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Requests whose calls have arrived at storage-service and are not answered yet. */
final class Held implements AutoCloseable {

    /** Sooner than core-api gives up by itself. */
    private static final int PATIENCE_MS = 2_000;

    private final CountDownLatch arrived;
    private final CountDownLatch free = new CountDownLatch(1);
    private final List<FutureTask<Void>> requests = new ArrayList<>();

    private Held(int calls) {
        arrived = new CountDownLatch(calls);
    }

    /** Returns when they have arrived. */
    static Held reads(Edge edge, int calls, Deed then) {
        Held held = new Held(calls);
        edge.storage().follow(n -> {
            held.arrived.countDown();
            await(held.free);
            return then;
        });
        IntStream.range(0, calls).forEach(n -> {
            FutureTask<Void> request = new FutureTask<>(edge::read, null);
            held.requests.add(request);
            Thread.ofVirtual().start(request);
        });
        await(held.arrived);
        return held;
    }

    /** Returns when they have been answered. */
    void release() {
        free.countDown();
        for (FutureTask<Void> request : requests) {
            try {
                request.get();
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        free.countDown();
    }

    /** Waits for it, but not for ever; then nobody else waits either. */
    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                while (latch.getCount() > 0) {
                    latch.countDown();
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
